package uk.guildhall.crm.access;

/** Why a session is over, as its owner is told at the next request. */
public enum SessionEnd {
    /** Its owner or an administrator ended it. */
    ENDED,
    /** Its owner signed in once more than the policy allows; it was the oldest. */
    COUNT,
    /** The council's policy became stricter than it. */
    POLICY,
    /** It was opened with less than the policy has come to ask of its owner. */
    FACTOR,
    /** It was shown at another address than the one where it was opened. */
    ADDRESS,
    /** It was opened at an address from which the policy, as it has become, lets its owner no longer come. */
    PLACE,
    /** It was not used for too long. */
    IDLE,
    /** It was too old, used or not. */
    AGE
}
