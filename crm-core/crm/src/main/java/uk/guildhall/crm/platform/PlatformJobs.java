package uk.guildhall.crm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.audit.Actor;
import uk.guildhall.crm.audit.CurrentActor;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.Json;

/** The jobs that the operator has filed. They can be added to and read; only the works changes them. */
@ApplicationScoped
public class PlatformJobs {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final InstantSource clock;

    protected PlatformJobs() {
        this(null);
    }

    @Inject
    public PlatformJobs(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Files a job; asked twice with the same word it is one job.
     *
     * @param once the asker's own word for this request
     */
    PlatformJob file(JobKind kind, String councilCode, String arguments, String once) {
        Actor actor = CurrentActor.get();
        // Raw SQL, for IGNORE turns a word that is known already into 0 rows without failing the transaction.
        entities.createNativeQuery(
                        "INSERT IGNORE INTO guildhall_control.platform_job (id, kind, council_code, arguments,"
                                + " idempotency_key, requested_by, requested_by_id, requested_at, state)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')")
                .setParameter(1, Ids.bytes(Ids.next()))
                .setParameter(2, kind.name())
                .setParameter(3, councilCode)
                .setParameter(4, arguments)
                .setParameter(5, once)
                .setParameter(6, actor.name())
                .setParameter(7, actor.id() == null ? null : Ids.bytes(actor.id()))
                .setParameter(8, Timestamp.from(clock.instant()))
                .executeUpdate();
        return byWord(once).orElseThrow(() -> new IllegalStateException("The job was not filed"));
    }

    PlatformJob file(JobKind kind, String councilCode, Record arguments, String once) {
        return file(kind, councilCode, Json.write(arguments), once);
    }

    public Optional<PlatformJob> byId(UUID id) {
        return Optional.ofNullable(entities.find(PlatformJob.class, id));
    }

    /** The job that was filed with this word of its asker's. */
    Optional<PlatformJob> byWord(String once) {
        return entities.createQuery("select j from PlatformJob j where j.word = :word", PlatformJob.class)
                .setParameter("word", once)
                .getResultStream()
                .findFirst();
    }

    /** Those of one council, the newest first. */
    public List<PlatformJob> of(String councilCode, int limit) {
        return entities.createQuery(
                        "select j from PlatformJob j where j.councilCode = :code order by j.id desc", PlatformJob.class)
                .setParameter("code", councilCode)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What of a council is not over yet; empty where nothing is. */
    public Optional<PlatformJob> underWay(String councilCode) {
        return entities.createQuery(
                        "select j from PlatformJob j where j.councilCode = :code and j.state in :going order by j.id desc",
                        PlatformJob.class)
                .setParameter("code", councilCode)
                .setParameter("going", Set.of(JobState.WAITING, JobState.RUNNING))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
