package uk.guildhall.crm.access;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.UuidConverter;

/**
 * What another program of one council shows to use its API: issued to a named owner, for some permissions, until a day.
 * The secret is shown once and can't be had again; revoking works at the next request.
 */
@Entity
@Table(name = "api_token")
public class ApiToken {
    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Column(name = "token_digest")
    private byte[] tokenDigest;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Staff owner;

    @Convert(converter = PermissionList.class)
    private Set<String> permissions;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiToken() {}

    ApiToken(SecretToken secret, String name, Staff owner, Set<String> permissions, Instant expiresAt, Instant now) {
        this.id = Ids.next();
        this.tokenDigest = secret.digest();
        this.name = name;
        this.owner = owner;
        this.permissions = Set.copyOf(permissions);
        this.expiresAt = expiresAt;
        this.createdAt = now;
    }

    /** @param longest how long a token may live by the policy as it is now, not as it was when this one was issued */
    boolean opens(Duration longest, Instant now) {
        return revokedAt == null && now.isBefore(end(longest)) && owner.isActive();
    }

    /** When it ends under a policy. */
    public Instant end(Duration longest) {
        Instant oldest = createdAt.plus(longest);
        return oldest.isBefore(expiresAt) ? oldest : expiresAt;
    }

    /** A policy has become stricter than it: it ends when it is as old as tokens may now become. */
    void shorten(Duration longest) {
        expiresAt = end(longest);
    }

    boolean isUseStale(Instant before) {
        return lastUsedAt == null || lastUsedAt.isBefore(before);
    }

    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Staff owner() {
        return owner;
    }

    public Set<String> permissions() {
        return permissions;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** To the minute; null where nobody has used it. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** Null where it wasn't. */
    public Instant revokedAt() {
        return revokedAt;
    }
}
