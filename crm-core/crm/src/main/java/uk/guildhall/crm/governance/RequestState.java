package uk.guildhall.crm.governance;

/** How far a request to lower the policy has come. */
public enum RequestState {
    /** Others are to approve it. */
    OPEN,
    /** Approved; its wait goes on. */
    APPROVED,
    IN_FORCE,
    REFUSED,
    WITHDRAWN,
    /** What it would change was changed otherwise meanwhile; it means something else now than when it was approved. */
    OVERTAKEN;

    public boolean isPending() {
        return this == OPEN || this == APPROVED;
    }
}
