package uk.guildhall.crm.access.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/**
 * What stands on every screen of the council's staff while the operator's support may look at its data. Known for five
 * seconds per council: a screen tells of it that much later at most. Whether support may look is never asked here.
 */
@ApplicationScoped
public class SupportNotice {
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    /** The node's: desk and administration have a bean of this class each, and must know the same. */
    private static final Map<String, Known> KNOWN = new ConcurrentHashMap<>();

    private final SupportAccesses accesses;

    protected SupportNotice() {
        this(null);
    }

    @Inject
    public SupportNotice(SupportAccesses accesses) {
        this.accesses = accesses;
    }

    /**
     * Who may look, and until when at the latest.
     *
     * @param names the operators' names
     */
    public record Looking(List<String> names, Instant until) {
        public Looking {
            names = List.copyOf(names);
        }
    }

    private record Known(Optional<Looking> looking, long readAt) {}

    /** Empty where nobody may. */
    public Optional<Looking> now() {
        String council = CurrentCouncil.get().code();
        Known known = KNOWN.get(council);
        if (known == null || System.nanoTime() - known.readAt > FRESH_NANOS) {
            known = new Known(read(), System.nanoTime());
            KNOWN.put(council, known);
        }
        return known.looking;
    }

    /** What was known last, for a page that must ask nothing of the database. */
    public static Optional<Looking> lastKnown() {
        return CurrentCouncil.find().map(council -> KNOWN.get(council.code())).flatMap(known -> known.looking);
    }

    static void forget() {
        KNOWN.remove(CurrentCouncil.get().code());
    }

    private Optional<Looking> read() {
        List<SupportAccess> running = accesses.running();
        return running.stream()
                .map(access -> access.end(accesses.longest()))
                .max(Comparator.naturalOrder())
                .map(until -> new Looking(
                        running.stream()
                                .map(SupportAccess::operatorName)
                                .distinct()
                                .toList(),
                        until));
    }
}
