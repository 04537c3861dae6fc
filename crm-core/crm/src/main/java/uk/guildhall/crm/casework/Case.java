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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.tenancy.Json;

/**
 * Something that the council has promised to do. It is opened from a contact or by another system, belongs to the team
 * of its service, is taken on by somebody, waits at times, is closed with a reason, and may be reopened. Everything that
 * happens to it is kept as {@link CaseEvent}s.
 */
@Entity
@Table(name = "case_file")
public class Case {
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

    Case(UUID id, String reference, CaseToOpen opening, Instant now) {
        this.id = id;
        this.reference = reference;
        this.customerId = opening.customerId();
        this.serviceId = opening.service().id();
        this.teamId = opening.service().teamId();
        this.summary = opening.summary();
        this.details = Json.write(opening.details());
        this.location = opening.location();
        this.raisedFrom = opening.raisedFrom();
        this.status = CaseStatus.OPEN;
        this.openedAt = now;
        this.updatedAt = now;
        this.dueAt = opening.dueAt();
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
    void close(String reason, Instant now) {
        refuseIfClosed();
        status = CaseStatus.CLOSED;
        closingReason = reason;
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
        updatedAt = now;
    }

    /** Moves it on, and corrects what it says: its words, the answers to the service's questions, the place. */
    void change(CaseStatus status, CaseToOpen corrected, Instant now) {
        move(status, now);
        this.summary = corrected.summary();
        this.details = Json.write(corrected.details());
        this.location = corrected.location();
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

    public String summary() {
        return summary;
    }

    /** The answers to the service's own questions, by their codes. */
    public Map<String, String> details() {
        return Json.readStrings(details);
    }

    public Location location() {
        return location == null ? Location.nowhere() : location;
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
        return Optional.ofNullable(closingReason);
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
