package uk.guildhall.crm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the register says of the councils' backups; the backups themselves the application never sees. */
@ApplicationScoped
public class RegisteredBackups {
    private static final String CONTROL = "guildhall_control.";
    /** A day, and time enough for one that takes long or waits for others. */
    private static final Duration OVERDUE = Duration.ofHours(27);

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final InstantSource clock;

    protected RegisteredBackups() {
        this(null);
    }

    @Inject
    public RegisteredBackups(InstantSource clock) {
        this.clock = clock;
    }

    /** Those of a council, the newest first. */
    public List<KeptBackup> of(String code) {
        List<?> rows = entities.createNativeQuery("SELECT moment, taken_at, rows_kept FROM " + CONTROL
                        + "council_backup WHERE council_code = ? ORDER BY moment DESC")
                .setParameter(1, code)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new KeptBackup((String) row[0], instant(row[1]), ((Number) row[2]).longValue()))
                .toList();
    }

    /** Empty for a council that is backed up by hand only. */
    public Optional<BackupPlan> plan(String code) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT hour_of_day, backups_kept FROM " + CONTROL + "backup_plan WHERE council_code = ?")
                .setParameter(1, code)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new BackupPlan(((Number) row[0]).intValue(), ((Number) row[1]).intValue()))
                .findFirst();
    }

    /** Those of these councils whose last backup failed, or came not although it was planned. */
    public Set<String> troubled(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        var query = entities.createNativeQuery("SELECT c.code, (SELECT j.state FROM " + CONTROL
                + "platform_job j WHERE j.council_code = c.code AND j.kind = 'BACKUP' AND j.state IN ('DONE', 'FAILED')"
                + " ORDER BY j.id DESC LIMIT 1), p.set_at, (SELECT MAX(b.taken_at) FROM " + CONTROL
                + "council_backup b WHERE b.council_code = c.code) FROM " + CONTROL + "council c LEFT JOIN " + CONTROL
                + "backup_plan p ON p.council_code = c.code WHERE c.code IN (" + "?,".repeat(codes.size() - 1) + "?)");
        int at = 1;
        for (String code : codes) {
            query.setParameter(at++, code);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .filter(row -> "FAILED".equals(row[1]) || isOverdue(row[2], row[3]))
                .map(row -> (String) row[0])
                .collect(Collectors.toSet());
    }

    /** What a council that has left was given; empty while it is not through. */
    public Optional<String> certificate(String code) {
        List<?> rows = entities.createNativeQuery("SELECT certificate FROM " + CONTROL
                        + "offboarding WHERE council_code = ? AND certificate IS NOT NULL")
                .setParameter(1, code)
                .getResultList();
        return rows.stream().findFirst().map(String::valueOf);
    }

    private boolean isOverdue(Object planned, Object taken) {
        if (planned == null) {
            return false;
        }
        Instant last = taken == null || instant(planned).isAfter(instant(taken)) ? instant(planned) : instant(taken);
        return last.plus(OVERDUE).isBefore(clock.instant());
    }

    /** Drivers and servers tell a moment in either of two ways. */
    private static Instant instant(Object moment) {
        return moment instanceof LocalDateTime local
                ? local.toInstant(ZoneOffset.UTC)
                : ((Timestamp) moment).toInstant();
    }
}
