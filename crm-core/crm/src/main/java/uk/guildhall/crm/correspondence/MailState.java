package uk.guildhall.crm.correspondence;

/** Where an e-mail is on its way. */
public enum MailState {
    /** To be sent, or to be tried again. */
    WAITING,
    /** Taken by the mail server. Its text is gone. */
    SENT,
    /** Refused for good, or too old to be of use. */
    FAILED
}
