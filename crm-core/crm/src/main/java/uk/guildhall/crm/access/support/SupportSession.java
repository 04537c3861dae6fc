package uk.guildhall.crm.access.support;

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
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.tenancy.UuidConverter;

/**
 * An operator who looks at the council's data on one browser. It lives as long as the access that a council's
 * administrator granted, while it is used, and at the one address at which it was opened.
 */
@Entity
@Table(name = "support_session")
public class SupportSession {
    /** The part that support plays; no member of staff can be given it. */
    public static final String ROLE = "support";

    /** Looking at records, and nothing else. */
    public static final Set<String> MAY =
            Set.of(Permission.CUSTOMER_VIEW, Permission.CONTACT_VIEW, Permission.CASE_VIEW, Permission.SERVICE_VIEW);

    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Column(name = "token_digest")
    private byte[] tokenDigest;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "access_id")
    private SupportAccess access;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "source_ip")
    private String sourceIp;

    protected SupportSession() {}

    /** Whether it may still be used. */
    boolean isLive(Duration longest, Duration idle, Instant now) {
        return endedAt == null
                && access.isRunning(longest, now)
                && lastUsedAt.plus(idle).isAfter(now);
    }

    SignedIn signedIn(SecretToken token, String councilCode) {
        return new SignedIn(
                access.operatorId(),
                access.operatorName(),
                ROLE,
                councilCode,
                Set.of(ROLE),
                MAY,
                null,
                id,
                token.csrfToken(),
                ROLE,
                openedAt,
                access.id());
    }

    public UUID id() {
        return id;
    }

    public SupportAccess access() {
        return access;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    String sourceIp() {
        return sourceIp;
    }
}
