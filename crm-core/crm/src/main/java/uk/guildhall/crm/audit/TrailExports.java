package uk.guildhall.crm.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.PageKey;
import uk.guildhall.crm.tenancy.SigningKeys;

/**
 * The one way by which the trail leaves as a file. What is asked for is noted in the trail itself before the first line
 * goes out; whatever else the council wants to be asked first belongs into {@link #begin}.
 */
@ApplicationScoped
public class TrailExports {
    private static final int TOGETHER = 500;

    /** How much later than its time an entry may have been committed, and sealed: see {@link AuditSealer}. */
    private static final Duration LATENESS = Duration.ofMinutes(15);

    private final Audit audit;
    private final AuditTrail trail;
    private final SealedEntries sealed;
    private final AuditDigester digester;
    private final SigningKeys keys;
    private final InstantSource clock;

    protected TrailExports() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public TrailExports(
            Audit audit,
            AuditTrail trail,
            SealedEntries sealed,
            AuditDigester digester,
            SigningKeys keys,
            InstantSource clock) {
        this.audit = audit;
        this.trail = trail;
        this.sealed = sealed;
        this.digester = digester;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * An export that was admitted and noted.
     *
     * @param asked the filter in codes, for the trail and the manifest
     */
    public record Begun(TrailFilter filter, Map<String, String> asked, Actor by, Instant at) {}

    /** Admits an export and notes it, in the running transaction. */
    public Begun begin(TrailFilter filter, Map<String, String> asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        audit.record("audit.exported", "audit", null, null, asked);
        return new Begun(filter, asked, CurrentActor.get(), now);
    }

    /** Writes it to the end; outside any transaction, however long it takes. */
    public void write(Begun export, ExportFile file) throws IOException {
        Council council = CurrentCouncil.get();
        ExportManifest manifest = new ExportManifest(council.code(), export);
        if (export.filter().picks()) {
            writePicked(export, file, manifest);
        } else {
            writeAll(council, export, file, manifest);
        }
        file.end(manifest.signed(keys.signer(council)));
    }

    private void writePicked(Begun export, ExportFile file, ExportManifest manifest) throws IOException {
        TrailFilter filter = export.filter().until(export.at());
        TrailReader reader = trail.reader();
        List<PageKey> keysOfPage = reader.oldestFirst(filter, null, TOGETHER);
        while (!keysOfPage.isEmpty()) {
            for (SealedEntry entry :
                    sealed.byIds(keysOfPage.stream().map(PageKey::id).toList())) {
                manifest.add(entry);
                file.add(entry);
            }
            keysOfPage = reader.oldestFirst(filter, keysOfPage.get(keysOfPage.size() - 1), TOGETHER);
        }
    }

    /** Every seal of the range in its order, with nothing between left out, so that it can be held beside the digests. */
    private void writeAll(Council council, Begun export, ExportFile file, ExportManifest manifest) throws IOException {
        DigestFile digests = digester.digest(council);
        TrailFilter filter = export.filter().until(export.at());
        long first = edge("MIN", filter, false).orElse(0L);
        long last = edge("MAX", filter, true).orElse(-1L);
        if (last < first) {
            return;
        }
        RunningHash hash = new RunningHash(RunningHash.START);
        long before = 0;
        Optional<AuditDigest> digest = digestBefore(digests, first);
        if (digest.isPresent()) {
            before = digest.get().sequence();
            hash = new RunningHash(digest.get().hashBytes());
        }
        for (List<SealedEntry> some = sealed.after(before, first - 1, TOGETHER);
                !some.isEmpty();
                some = sealed.after(before, first - 1, TOGETHER)) {
            for (SealedEntry entry : some) {
                before = entry.sequence();
                hash.add(before, entry.seal(), entry.json());
            }
        }
        manifest.startsAfter(hash.value());
        for (List<SealedEntry> some = sealed.after(first - 1, last, TOGETHER);
                !some.isEmpty();
                some = sealed.after(some.get(some.size() - 1).sequence(), last, TOGETHER)) {
            for (SealedEntry entry : some) {
                manifest.add(entry);
                file.add(entry);
            }
        }
    }

    /** The lowest or the highest number in the range, which may not be the earliest's or the latest's. */
    private Optional<Long> edge(String which, TrailFilter filter, boolean atTheEnd) {
        TrailReader reader = trail.reader();
        List<PageKey> outermost =
                atTheEnd ? reader.page(filter, PageKey.NEWEST, 1) : reader.oldestFirst(filter, null, 1);
        if (outermost.isEmpty()) {
            return Optional.empty();
        }
        Instant at = outermost.get(0).at();
        Instant from = atTheEnd ? at.minus(LATENESS) : at;
        Instant to = atTheEnd ? at : at.plus(LATENESS);
        return sealed.numberBetween(which, from, to);
    }

    private static Optional<AuditDigest> digestBefore(DigestFile digests, long first) throws IOException {
        AuditDigest found = null;
        if (!digests.exists()) {
            return Optional.empty();
        }
        try (BufferedReader lines = Files.newBufferedReader(digests.path(), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                AuditDigest digest = AuditDigest.of(SignedLine.read(line));
                if (digest.sequence() >= first) {
                    break;
                }
                found = digest;
            }
        }
        return Optional.ofNullable(found);
    }
}
