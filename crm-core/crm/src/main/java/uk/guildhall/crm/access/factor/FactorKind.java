package uk.guildhall.crm.access.factor;

import java.util.Locale;

/** What a second factor is. */
public enum FactorKind {
    /** An app that shows six digits which change every half minute (RFC 6238). */
    TOTP,
    /** A key that the person's device or security key holds, for this council's address alone (WebAuthn). */
    PASSKEY;

    /** As it is named in the audit trail and in a session: {@code totp}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
