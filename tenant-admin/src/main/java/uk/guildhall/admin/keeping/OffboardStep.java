package uk.guildhall.admin.keeping;

/** What is done, in this order, when a council leaves. */
public enum OffboardStep {
    CLOSED,
    /** Its export is written and was read back. Until here it can be called off. */
    EXPORTED,
    /** Nothing that is encrypted, here or in any copy of a backup, opens any more. */
    KEYS,
    LOGIN,
    SCHEMA,
    BACKUPS,
    /** Its code and host names are given to nobody again. */
    REGISTER,
    CERTIFICATE
}
