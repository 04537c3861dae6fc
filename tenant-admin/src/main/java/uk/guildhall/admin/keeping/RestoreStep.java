package uk.guildhall.admin.keeping;

/** What is done, in this order, to bring a council back. */
public enum RestoreStep {
    /** The backup lies in a schema beside the council's; the council still works. */
    STAGED,
    CLOSED,
    /** What must not go back is in the staged schema as it stands today. */
    CARRIED,
    SWAPPED,
    OPENED
}
