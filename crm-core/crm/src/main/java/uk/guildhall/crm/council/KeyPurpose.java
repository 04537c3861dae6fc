package uk.guildhall.crm.council;

import java.util.Locale;

/** What a council's keysets are for; each council has one of each, made when it is taken on or at the next start. */
public enum KeyPurpose {
    /** Seals the audit trail. */
    AUDIT(true),
    /** Encrypts the secrets of second factors. */
    FACTORS(false),
    /** Makes the digests of recovery codes. */
    RECOVERY(true),
    /** Encrypts what is known of residents in confidence. */
    FIELDS(false),
    /** Finds equal values of encrypted fields without opening them. */
    BLIND(true);

    private final boolean mac;

    KeyPurpose(boolean mac) {
        this.mac = mac;
    }

    /** As it is stored: {@code audit}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a keyset of this purpose is bound to, so that it opens in no other row. */
    public String associatedData(String councilCode, int version) {
        return councilCode + "|" + code() + "|" + version;
    }

    /** A new keyset for the council's first version, already wrapped. */
    public byte[] newKeyset(KeyEncryptionKey key, String councilCode) {
        String data = associatedData(councilCode, 1);
        return mac ? key.newMacKeyset(data) : key.newAeadKeyset(data);
    }
}
