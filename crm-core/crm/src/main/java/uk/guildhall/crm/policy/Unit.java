package uk.guildhall.crm.policy;

/** What the number of a setting counts. */
public enum Unit {
    CHARACTERS,
    MINUTES,
    HOURS,
    DAYS,
    MONTHS,
    YEARS,
    TIMES,
    SESSIONS,
    ROWS,
    /** A choice or a set counts nothing. */
    NONE
}
