package uk.guildhall.crm.access.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.UuidConverter;

/** What a browser was asked to sign with a passkey: good once, for five minutes, for one person at one host. */
@Entity
@Table(name = "passkey_challenge")
public class PasskeyChallenge {
    static final Duration LASTS = Duration.ofMinutes(5);

    /** What it is asked for. */
    public enum Purpose {
        MAKE,
        PROVE
    }

    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Column(name = "staff_id")
    @Convert(converter = UuidConverter.class)
    private UUID staffId;

    private String purpose;

    private String host;

    private String request;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PasskeyChallenge() {}

    PasskeyChallenge(UUID staffId, Purpose purpose, String host, String request, Instant now) {
        this.id = Ids.next();
        this.staffId = staffId;
        this.purpose = purpose.name();
        this.host = host;
        this.request = request;
        this.createdAt = now;
    }

    boolean isFor(UUID staff, Purpose what, Site site, Instant now) {
        return staffId.equals(staff)
                && purpose.equals(what.name())
                && host.equals(site.host())
                && createdAt.isAfter(now.minus(LASTS));
    }

    UUID id() {
        return id;
    }

    String request() {
        return request;
    }
}
