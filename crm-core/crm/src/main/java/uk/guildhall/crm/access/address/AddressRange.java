package uk.guildhall.crm.access.address;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.UuidConverter;

/** Addresses from which the council's people may come: its offices, its private network, a partner's. */
@Entity
@Table(name = "address_range")
public class AddressRange {
    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    private String cidr;

    private String label;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    @Convert(converter = UuidConverter.class)
    private UUID createdBy;

    protected AddressRange() {}

    AddressRange(AddressSpan span, String label, UUID createdBy, Instant now) {
        this.id = Ids.next();
        this.cidr = span.text();
        this.label = label;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public AddressSpan span() {
        return AddressSpan.of(cidr).orElseThrow();
    }

    /** What it is, in the words of who entered it. */
    public String label() {
        return label;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
