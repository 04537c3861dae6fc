package uk.guildhall.crm.council;

import java.util.Locale;

/** When a council is given the changes of a new release: those that like to be first, most, and those that wait. */
public enum Ring {
    EARLY,
    NORMAL,
    LATE;

    /** As it is named in the API and at the command line: {@code early}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
