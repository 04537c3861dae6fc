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
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.UuidConverter;

/**
 * Somebody whose password was right and who has yet to show the second factor, or to get one. It opens nothing by
 * itself, lasts ten minutes, and belongs to one browser at one host of the council.
 */
@Entity
@Table(name = "pending_sign_in")
public class PendingSignIn {
    public static final Duration LASTS = Duration.ofMinutes(10);

    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Column(name = "token_digest")
    private byte[] tokenDigest;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "staff_id")
    private Staff staff;

    private String host;

    // What was shown beside the password, where that alone isn't enough.
    private String proven;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "source_ip")
    private String sourceIp;

    @Column(name = "return_to")
    private String returnTo;

    protected PendingSignIn() {}

    PendingSignIn(SecretToken token, String councilCode, Staff staff, Door door, Caller caller, Instant now) {
        this.id = Ids.next();
        this.tokenDigest = token.digestWithin(councilCode);
        this.staff = staff;
        this.host = door.host();
        this.returnTo = door.returnTo();
        this.createdAt = now;
        this.sourceIp = caller.ip();
    }

    /**
     * By which way somebody came.
     *
     * @param host at which the browser is
     * @param returnTo the path to go to afterwards, or null
     */
    public record Door(String host, String returnTo) {}

    boolean isLive(String atHost, Instant now) {
        return host.equals(atHost) && createdAt.isAfter(now.minus(LASTS)) && staff.isActive();
    }

    void prove(String how) {
        proven = how;
    }

    boolean isProven() {
        return proven != null;
    }

    public UUID id() {
        return id;
    }

    public Staff staff() {
        return staff;
    }

    String sourceIp() {
        return sourceIp;
    }

    /** May be null. */
    public String returnTo() {
        return returnTo;
    }
}
