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
    MIGRATE("migrated");

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
