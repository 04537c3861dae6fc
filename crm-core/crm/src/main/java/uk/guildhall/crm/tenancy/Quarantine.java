package uk.guildhall.crm.tenancy;

import java.util.Optional;

/**
 * Why a council's schema can't be relied on, so that nobody is let in: the others go on, and the operator puts it right.
 * It is never written down; it follows from what the register says of the schema and of its last migrations.
 *
 * @param detail what the migration said, or the version that stands; never anything of the council's rows
 */
public record Quarantine(Cause cause, String detail) {

    /** What happened to the schema. */
    public enum Cause {
        /** It lacks what this application needs. */
        BEHIND,
        /** A change could not be made. */
        FAILED,
        /** Whoever migrated it died over it. */
        CUT_OFF
    }

    /**
     * Columns of a query over {@code guildhall_control.council c}, in the order of {@link #of}. Who migrates a schema
     * holds a lock as long as it lives, so a migration under way and one that was cut off can be told apart.
     */
    public static final String COLUMNS = "c.schema_version,"
            + " (SELECT r.status FROM guildhall_control.migration_run r WHERE r.council_code = c.code"
            + "  ORDER BY r.id DESC LIMIT 1),"
            + " IS_FREE_LOCK(CONCAT('guildhall.migrate.', c.schema_name)),"
            + " (SELECT r.status FROM guildhall_control.migration_run r WHERE r.council_code = c.code"
            + "  AND r.status <> 'RUNNING' ORDER BY r.id DESC LIMIT 1),"
            + " (SELECT r.detail FROM guildhall_control.migration_run r WHERE r.council_code = c.code"
            + "  AND r.status <> 'RUNNING' ORDER BY r.id DESC LIMIT 1)";

    /**
     * Empty for a schema that stands well, which one does too that is being migrated right now.
     *
     * @param version the last change that it has, or null
     * @param last the state of the migration begun last, or null
     * @param idle whether nobody migrates it at the moment
     * @param ended the state of the last migration that came to an end, or null
     */
    public static Optional<Quarantine> of(String version, String last, boolean idle, String ended, String detail) {
        if ("RUNNING".equals(last) && idle) {
            return Optional.of(new Quarantine(Cause.CUT_OFF, null));
        }
        if ("FAILED".equals(ended)) {
            return Optional.of(new Quarantine(Cause.FAILED, detail));
        }
        return SchemaVersions.isServed(version) ? Optional.empty() : Optional.of(new Quarantine(Cause.BEHIND, version));
    }
}
