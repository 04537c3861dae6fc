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
 * An administrator's request that a colleague's second factors be taken away, because the phone is lost, say. Where the
 * policy asks for passkeys it takes a second administrator, who is neither who asked nor the colleague.
 */
@Entity
@Table(name = "factor_reset")
public class FactorReset {
    static final Duration LASTS = Duration.ofDays(3);

    /** What became of it. */
    public enum Decision {
        APPROVED,
        REFUSED
    }

    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "staff_id")
    private Staff staff;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "requested_by")
    private Staff requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_by")
    @Convert(converter = UuidConverter.class)
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String decision;

    protected FactorReset() {}

    FactorReset(Staff staff, Staff requestedBy, Instant now) {
        this.id = Ids.next();
        this.staff = staff;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
    }

    /** Whether it waits for this administrator, among others. */
    public boolean awaits(UUID administrator) {
        return decidedAt == null
                && !requestedBy.id().equals(administrator)
                && !staff.id().equals(administrator);
    }

    void decide(Decision what, UUID administrator, Instant now) {
        decision = what.name();
        decidedBy = administrator;
        decidedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Staff staff() {
        return staff;
    }

    public Staff requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }
}
