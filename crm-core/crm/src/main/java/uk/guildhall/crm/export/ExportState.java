package uk.guildhall.crm.export;

/** How far an export has come. */
public enum ExportState {
    /** Somebody else has to agree first. */
    WAITING,
    /** It is about to be made. */
    QUEUED,
    RUNNING,
    /** It can be fetched. */
    READY,
    REFUSED,
    /** The asker wants it no more. */
    WITHDRAWN,
    /** The rules became stricter, or whoever asked was shut out. */
    ENDED,
    /** Its time is over. */
    EXPIRED,
    /** It could not be made. */
    FAILED;

    /** Whether anything is still to come of it. */
    public boolean isOpen() {
        return this == WAITING || this == QUEUED || this == RUNNING || this == READY;
    }
}
