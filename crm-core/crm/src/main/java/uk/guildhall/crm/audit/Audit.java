package uk.guildhall.crm.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.Json;

/** The council's audit trail, to be added to only. */
@ApplicationScoped
public class Audit {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final InstantSource clock;

    private final Commitments commitments;

    protected Audit() {
        this(null, null);
    }

    @Inject
    public Audit(InstantSource clock, Commitments commitments) {
        this.clock = clock;
        this.commitments = commitments;
    }

    /**
     * Notes what the current actor does, in the running transaction.
     *
     * @param act noun and past tense, such as {@code customer.viewed}
     * @param detail codes and counts that explain it; never personal values
     */
    public void record(String act, String recordKind, UUID recordId, String recordReference, Map<String, ?> detail) {
        AuditEntry entry =
                new AuditEntry(Ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS), CurrentActor.get(), act);
        entry.about(recordKind, recordId, recordReference, detail.isEmpty() ? null : Json.write(detail));
        entities.persist(entry);
        AuditSealer.wanted(CurrentCouncil.get());
    }

    /**
     * What stands for a personal value in the detail of an entry: it can be proven later by who knows the value, and by
     * nobody once the person is erased. See docs/audit.md.
     */
    public String commitment(UUID recordId, String field, String value) {
        return commitments.to(recordId, field, value);
    }

    /** Notes an act that is about no one record. */
    public void record(String act) {
        record(act, null, null, null, Map.of());
    }
}
