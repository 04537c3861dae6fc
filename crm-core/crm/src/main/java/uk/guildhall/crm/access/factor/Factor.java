package uk.guildhall.crm.access.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.UuidConverter;

/**
 * A second factor of a member of staff. An authenticator app counts once a code of it was right; its secret lies here
 * encrypted under a key of the council. Of a passkey only the public half is known.
 */
@Entity
@Table(name = "factor")
public class Factor {
    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Column(name = "staff_id")
    @Convert(converter = UuidConverter.class)
    private UUID staffId;

    @Enumerated(EnumType.STRING)
    private FactorKind kind;

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    private byte[] secret;

    // The last half minute whose code was taken: each works once.
    @Column(name = "last_step")
    private Long lastStep;

    @Column(name = "credential_id")
    private byte[] credentialId;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "sign_count")
    private Long signCount;

    private String host;

    protected Factor() {}

    private Factor(UUID id, UUID staffId, FactorKind kind, String name, Instant now) {
        this.id = id;
        this.staffId = staffId;
        this.kind = kind;
        this.name = name;
        this.createdAt = now;
    }

    /** An app that has yet to show that it knows the secret. */
    static Factor app(UUID id, UUID staffId, byte[] encrypted, Instant now) {
        Factor app = new Factor(id, staffId, FactorKind.TOTP, "", now);
        app.secret = encrypted.clone();
        return app;
    }

    /** A passkey made for the given host. */
    static Factor passkey(UUID staffId, String host, byte[] credentialId, byte[] publicKey, long count, Instant now) {
        Factor key = new Factor(Ids.next(), staffId, FactorKind.PASSKEY, "", now);
        key.host = host;
        key.credentialId = credentialId.clone();
        key.publicKey = publicKey.clone();
        key.signCount = count;
        key.confirmedAt = now;
        return key;
    }

    /** What an encrypted secret is bound to: in another row, or another council's, it doesn't open. */
    public static String secretsPlace(String councilCode, UUID id) {
        return councilCode + "|factor|" + id + "|secret";
    }

    void confirm(long step, Instant now) {
        confirmedAt = now;
        lastUsedAt = now;
        lastStep = step;
    }

    void call(String chosen) {
        name = chosen;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    public UUID id() {
        return id;
    }

    public UUID staffId() {
        return staffId;
    }

    public FactorKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null before the first time. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** Of a passkey, the host for which it was made; null for an app. */
    public String host() {
        return host;
    }

    byte[] secret() {
        return secret.clone();
    }

    byte[] credentialId() {
        return credentialId.clone();
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    long signCount() {
        return signCount;
    }
}
