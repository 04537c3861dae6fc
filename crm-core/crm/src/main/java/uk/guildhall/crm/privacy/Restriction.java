package uk.guildhall.crm.privacy;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.tenancy.UuidConverter;

/**
 * Says that a customer's record, with their contacts and cases, is for named people alone: somebody fleeing abuse, a
 * colleague, a child or adult being safeguarded. For everybody else there is no such customer.
 */
@Entity
@Table(name = "customer_restriction")
public class Restriction {
    /** Why a record is restricted. */
    public enum Cause {
        ABUSE,
        COLLEAGUE,
        SAFEGUARDING,
        OTHER
    }

    @Id
    @Column(name = "customer_id")
    @Convert(converter = UuidConverter.class)
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Column(name = "restricted_at")
    private Instant restrictedAt;

    @Column(name = "restricted_by")
    @Convert(converter = UuidConverter.class)
    private UUID restrictedBy;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "customer_reader", joinColumns = @JoinColumn(name = "customer_id"))
    @Column(name = "staff_id")
    @Convert(converter = UuidConverter.class)
    private Set<UUID> readers = new HashSet<>();

    protected Restriction() {}

    Restriction(UUID customerId, UUID by, Instant now) {
        this.customerId = customerId;
        this.restrictedBy = by;
        this.restrictedAt = now;
    }

    void allow(Cause why, Set<UUID> named) {
        cause = why;
        readers.retainAll(named);
        readers.addAll(named);
    }

    public Cause cause() {
        return cause;
    }

    public Instant restrictedAt() {
        return restrictedAt;
    }

    /** By the ids of their staff accounts. */
    public Set<UUID> readers() {
        return Set.copyOf(readers);
    }

    public int version() {
        return version;
    }
}
