package uk.guildhall.crm.platform;

/** How far a job has come. */
public enum JobState {
    WAITING,
    RUNNING,
    DONE,
    /** It could not be done, and why stands in its message; what was done of it stays done, and it may be repeated. */
    FAILED;

    public boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
