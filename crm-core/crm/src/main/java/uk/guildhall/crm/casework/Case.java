package uk.guildhall.crm.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.privacy.Kept;
import uk.guildhall.crm.privacy.Sealing;
import uk.guildhall.crm.privacy.Stored;
import uk.guildhall.crm.privacy.Written;
import uk.guildhall.crm.tenancy.Json;

/**
 * Something that the council has promised to do. It is opened from a contact or by another system, belongs to the team
 * of its service, is taken on by somebody, waits at times, is closed with a reason, and may be reopened. Everything that
 * happens to it is kept as {@link CaseEvent}s.
 */
@Entity
@Table(name = "case_file")
public class Case {
    private static final String TABLE = "case_file";

    @Id
    private UUID id;

    private String reference;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "service_id")
    private UUID serviceId;

    private String summary;

    @Lob
    private String details;

    @Embedded
    private Location location;

    @Column(name = "marked_sensitive")
    private boolean sensitive;

    // Each of the following, where it is filled, stands for the column that it is named after (Sealing).
    @Column(name = "sealed_summary")
    private byte[] sealedSummary;

    @Column(name = "sealed_details")
    private byte[] sealedDetails;

    @Column(name = "sealed_uprn")
    private byte[] sealedUprn;

    @Column(name = "sealed_latitude")
    private byte[] sealedLatitude;

    @Column(name = "sealed_longitude")
    private byte[] sealedLongitude;

    @Column(name = "sealed_location_description")
    private byte[] sealedPlace;

    @Column(name = "sealed_closing_reason")
    private byte[] sealedClosingReason;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Column(name = "team_id")
    private UUID teamId;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closing_reason")
    private String closingReason;

    @Column(name = "raised_from")
    private UUID raisedFrom;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected Case() {}

    Case(UUID id, String reference, CaseToOpen opening, Sealing sealing, Instant now) {
        this.id = id;
        this.reference = reference;
        this.customerId = opening.customerId();
        this.serviceId = opening.service().id();
        this.teamId = opening.service().teamId();
        this.sensitive = opening.sensitive();
        say(opening, sealing);
        this.raisedFrom = opening.raisedFrom();
        this.status = CaseStatus.OPEN;
        this.openedAt = now;
        this.updatedAt = now;
        this.dueAt = opening.dueAt();
    }

    /** Takes over the words, the answers to the service's questions, and the place. */
    private void say(CaseToOpen given, Sealing sealing) {
        Written note = sealing.note(sensitive, TABLE, id);
        String answers = Json.write(given.details());
        summary = note.plain(given.summary());
        sealedSummary = note.sealed("summary", given.summary());
        details = note.plain(answers);
        sealedDetails = note.sealed("details", answers);
        Written place = sealing.written(Kept.ADDRESS, TABLE, id);
        Location where = given.location() == null ? Location.nowhere() : given.location();
        location = place.isSealed() ? Location.nowhere() : where;
        sealedUprn = place.sealed("uprn", where.uprn().orElse(null));
        sealedLatitude = place.sealed("latitude", where.latitude().orElse(null));
        sealedLongitude = place.sealed("longitude", where.longitude().orElse(null));
        sealedPlace = place.sealed("location_description", where.description().orElse(null));
    }

    void takeOn(UUID teamId, UUID ownerId, Instant now) {
        refuseIfClosed();
        this.teamId = teamId;
        this.ownerId = ownerId;
        if (status == CaseStatus.OPEN && ownerId != null) {
            status = CaseStatus.IN_PROGRESS;
        }
        updatedAt = now;
    }

    /** @param reason in the words of who closes it; the customer may be told them */
    void close(String reason, Sealing sealing, Instant now) {
        refuseIfClosed();
        status = CaseStatus.CLOSED;
        Written note = sealing.note(sensitive, TABLE, id);
        closingReason = note.plain(reason);
        sealedClosingReason = note.sealed("closing_reason", reason);
        closedAt = now;
        updatedAt = now;
    }

    void reopen(Instant now) {
        if (!isClosed()) {
            throw new Conflict("problem.case-open");
        }
        status = ownerId == null ? CaseStatus.OPEN : CaseStatus.IN_PROGRESS;
        closedAt = null;
        closingReason = null;
        sealedClosingReason = null;
        updatedAt = now;
    }

    /** Moves it on, and corrects what it says: its words, the answers to the service's questions, the place. */
    void change(CaseStatus status, CaseToOpen corrected, Sealing sealing, Instant now) {
        move(status, now);
        say(corrected, sealing);
    }

    void move(CaseStatus to, Instant now) {
        refuseIfClosed();
        if (to == CaseStatus.CLOSED) {
            throw new Conflict("problem.close-with-reason");
        }
        status = to;
        updatedAt = now;
    }

    void touched(Instant now) {
        updatedAt = now;
    }

    private void refuseIfClosed() {
        if (isClosed()) {
            throw new Conflict("problem.case-closed");
        }
    }

    public boolean isClosed() {
        return status == CaseStatus.CLOSED;
    }

    /** Past its standard and not closed, or closed after it. */
    public boolean isLate(Instant now) {
        return dueAt != null && (isClosed() ? closedAt.isAfter(dueAt) : now.isAfter(dueAt));
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public Optional<UUID> customerId() {
        return Optional.ofNullable(customerId);
    }

    public UUID serviceId() {
        return serviceId;
    }

    /** Whether it came of a contact that is marked sensitive. */
    public boolean isSensitive() {
        return sensitive;
    }

    public String summary() {
        return Stored.text(summary, sealedSummary, TABLE, id, "summary").orElse(null);
    }

    /** The answers to the service's own questions, by their codes. */
    public Map<String, String> details() {
        return Json.readStrings(
                Stored.text(details, sealedDetails, TABLE, id, "details").orElse(null));
    }

    public Location location() {
        Location plain = location == null ? Location.nowhere() : location;
        return new Location(
                Stored.text(plain.uprn().orElse(null), sealedUprn, TABLE, id, "uprn")
                        .orElse(null),
                degrees(plain.latitude().orElse(null), sealedLatitude, "latitude"),
                degrees(plain.longitude().orElse(null), sealedLongitude, "longitude"),
                Stored.text(plain.description().orElse(null), sealedPlace, TABLE, id, "location_description")
                        .orElse(null));
    }

    private BigDecimal degrees(BigDecimal plain, byte[] sealed, String column) {
        return Stored.value(plain, sealed, BigDecimal::new, TABLE, id, column).orElse(null);
    }

    public CaseStatus status() {
        return status;
    }

    public UUID teamId() {
        return teamId;
    }

    public Optional<UUID> ownerId() {
        return Optional.ofNullable(ownerId);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<String> closingReason() {
        return Stored.text(closingReason, sealedClosingReason, TABLE, id, "closing_reason");
    }

    public Optional<UUID> raisedFrom() {
        return Optional.ofNullable(raisedFrom);
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }
}
