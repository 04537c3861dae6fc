package uk.guildhall.crm.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.UuidConverter;

/** One time that a member of staff had masked fields of a customer shown, why, and until when they stay shown. */
@Entity
@Table(name = "reveal")
public class Reveal {
    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Column(name = "session_id")
    @Convert(converter = UuidConverter.class)
    private UUID sessionId;

    @Column(name = "staff_id")
    @Convert(converter = UuidConverter.class)
    private UUID staffId;

    @Column(name = "staff_name")
    private String staffName;

    @Column(name = "customer_id")
    @Convert(converter = UuidConverter.class)
    private UUID customerId;

    @Column(name = "customer_reference")
    private String customerReference;

    private String fields;
    private String reason;
    private Instant at;
    private Instant until;
    private boolean told;

    protected Reveal() {}

    Reveal(
            SignedIn person,
            UUID customerId,
            String customerReference,
            Collection<Guarded> fields,
            String reason,
            Instant at,
            Duration lasts,
            boolean told) {
        this.id = Ids.next();
        this.sessionId = person.sessionId();
        this.staffId = person.staffId();
        this.staffName = person.displayName();
        this.customerId = customerId;
        this.customerReference = customerReference;
        this.fields = fields.stream().map(Guarded::code).sorted().collect(Collectors.joining(","));
        this.reason = reason;
        this.at = at;
        this.until = at.plus(lasts);
        this.told = told;
    }

    public UUID id() {
        return id;
    }

    public UUID staffId() {
        return staffId;
    }

    public String staffName() {
        return staffName;
    }

    public String customerReference() {
        return customerReference;
    }

    public Set<Guarded> fields() {
        Set<Guarded> shown = EnumSet.noneOf(Guarded.class);
        Arrays.stream(fields.split(",")).forEach(code -> Guarded.of(code).ifPresent(shown::add));
        return shown;
    }

    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }

    public Instant until() {
        return until;
    }
}
