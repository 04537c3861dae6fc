package uk.guildhall.crm.platform;

import java.util.List;
import java.util.Locale;

/** What the operator may ask to be done with a council, and the steps in which it is done. */
public enum JobKind {
    /** Taking a new council on. */
    ONBOARD("register", "schema", "login", "keys", "migrations", "branding", "catalogue", "administrator", "open"),
    /** Closing a council for a time; its data is kept. */
    SUSPEND("suspended"),
    /** Opening a suspended council again. */
    RESUME("resumed"),
    /** Giving a council other host names. */
    HOSTS("hosts"),
    /** Putting a council into another ring. */
    RING("ring"),
    /** Bringing a council's schema up to date, for the first time or again after it failed. */
    MIGRATE("migrated"),
    /** Writing a council as it stands into the backups. */
    BACKUP("backed-up"),
    /** Saying when a council is backed up by itself, and how many backups stay. */
    PLAN("planned"),
    /** Trying out whether the newest backup comes back. */
    DRILL("tried"),
    /** Bringing a council back to the moment of a backup. */
    RESTORE("restore-staged", "restore-closed", "restore-carried", "restore-swapped", "restore-opened"),
    /** Writing all that a council has in open formats. */
    EXPORT("exported"),
    /** Handing a council its data and destroying it here. */
    OFFBOARD(
            "leave-closed",
            "leave-exported",
            "leave-keys",
            "leave-login",
            "leave-schema",
            "leave-backups",
            "leave-register",
            "leave-certificate");

    private final List<String> steps;

    JobKind(String... steps) {
        this.steps = List.of(steps);
    }

    /** The codes of its steps, in order. */
    public List<String> steps() {
        return steps;
    }

    /** As it is named in the API: {@code onboard}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
