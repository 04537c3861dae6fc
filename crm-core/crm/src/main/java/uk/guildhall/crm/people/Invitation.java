package uk.guildhall.crm.people;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.UuidConverter;

/**
 * A link by which one person chooses a password: sent by e-mail, good once and for seven days. Only the digest of its
 * secret is kept, mixed with the council's code, so that the row opens nothing, least of all another council.
 */
@Entity
@Table(name = "invitation")
public class Invitation {
    static final Duration LIFE = Duration.ofDays(7);

    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Column(name = "secret_digest")
    private byte[] secretDigest;

    @Column(name = "staff_id")
    @Convert(converter = UuidConverter.class)
    private UUID staffId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "sent_by")
    @Convert(converter = UuidConverter.class)
    private UUID sentBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    /** What the link is for. */
    public enum Kind {
        /** Somebody new. */
        WELCOME,
        /** Somebody who had a password before. */
        RESET
    }

    protected Invitation() {}

    Invitation(SecretToken secret, String councilCode, UUID staffId, Kind kind, UUID sentBy, Instant now) {
        this.id = Ids.next();
        this.secretDigest = secret.digestWithin(councilCode);
        this.staffId = staffId;
        this.kind = kind;
        this.sentBy = sentBy;
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    /** Whether it still opens the page. */
    public boolean isOpen(Instant now) {
        return usedAt == null && withdrawnAt == null && now.isBefore(expiresAt);
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID staffId() {
        return staffId;
    }

    public Kind kind() {
        return kind;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
