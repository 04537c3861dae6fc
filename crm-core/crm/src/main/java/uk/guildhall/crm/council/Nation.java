package uk.guildhall.crm.council;

/** The nation whose holidays, complaint stages and language duties a council follows. */
public enum Nation {
    ENGLAND,
    WALES,
    SCOTLAND,
    NORTHERN_IRELAND
}
