package uk.guildhall.crm.access;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.access.factor.FactorKind;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.UuidConverter;

/**
 * One member of staff signed in on one browser. It starts with a sign-in, lives while it is used, and ends when it is
 * signed out, ended by its owner or an administrator, idle too long or simply too old. It lies in the council's own
 * schema and nowhere else: a restart forgets nobody, a second node knows it, another council doesn't.
 */
@Entity
@Table(name = "sign_in_session")
public class SignInSession {
    // The table's key is the digest; the id is unique too, and can be shown in a page.
    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Column(name = "token_digest")
    private byte[] tokenDigest;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "staff_id")
    private Staff staff;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String factor;

    @Column(name = "proven_at")
    private Instant provenAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_because")
    private SessionEnd endedBecause;

    @Column(name = "source_ip")
    private String sourceIp;

    // Where it was last turned away.
    @Column(name = "elsewhere_ip")
    private String elsewhereIp;

    @Column(name = "user_agent")
    private String userAgent;

    protected SignInSession() {}

    SignInSession(
            SecretToken token,
            String councilCode,
            Staff staff,
            String factor,
            Caller caller,
            SessionPolicy policy,
            Instant now) {
        this.id = Ids.next();
        this.tokenDigest = token.digestWithin(councilCode);
        this.staff = staff;
        this.factor = factor;
        this.provenAt = now;
        this.createdAt = now;
        this.lastUsedAt = now;
        this.expiresAt = now.plus(policy.absolute());
        this.sourceIp = caller.ip();
        this.userAgent = caller.userAgent();
    }

    /** Whether it may still be used, under the policy for its owner's roles as it is now, not as it was at sign-in. */
    boolean isLive(SessionPolicy policy, Instant now) {
        return staff.isActive() && end(policy, now).isEmpty();
    }

    /** Why it is over; empty while it isn't. */
    Optional<SessionEnd> end(SessionPolicy policy, Instant now) {
        if (endedAt != null) {
            return Optional.of(endedBecause == null ? SessionEnd.ENDED : endedBecause);
        } else if (!now.isBefore(expiresAt) || !createdAt.isAfter(policy.openedSince(now))) {
            return Optional.of(SessionEnd.AGE);
        }
        return lastUsedAt.isAfter(policy.idleSince(now)) ? Optional.empty() : Optional.of(SessionEnd.IDLE);
    }

    void end(SessionEnd because, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endedBecause = because;
        }
    }

    /** @param how by what it was proved; a session is as good as the best that was shown in it */
    void proveAgain(String how, Instant now) {
        provenAt = now;
        boolean better = how.equals(FactorKind.PASSKEY.code())
                || how.equals(FactorKind.TOTP.code()) && ("recovery".equals(factor()) || "password".equals(factor()));
        if (better) {
            factor = how;
        }
    }

    public UUID id() {
        return id;
    }

    public Staff staff() {
        return staff;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** To the minute. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** With what it was opened, or has been proved since if that is better: {@code totp}, {@code passkey}, {@code recovery}; {@code password} alone before there were any. */
    public String factor() {
        return factor == null ? "password" : factor;
    }

    /** When who it is was last proved: at sign-in, or again since. */
    public Instant provenAt() {
        return provenAt == null ? createdAt : provenAt;
    }

    public String sourceIp() {
        return sourceIp;
    }

    public String userAgent() {
        return userAgent;
    }
}
