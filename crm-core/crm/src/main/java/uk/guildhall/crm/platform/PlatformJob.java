package uk.guildhall.crm.platform;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Json;

/**
 * Something that an operator has asked to be done with a council. The pages file it and read how it fares; the works,
 * which alone has the rights, does it step by step. For whoever is not the operator the database doesn't have it.
 */
@Entity
@Table(name = "platform_job", catalog = "guildhall_control")
public class PlatformJob {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private JobKind kind;

    @Column(name = "council_code")
    private String councilCode;

    @Lob
    private String arguments;

    @Column(name = "idempotency_key")
    private String word;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private String step;

    @Lob
    private String steps;

    @Lob
    private String message;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected PlatformJob() {}

    public UUID id() {
        return id;
    }

    public JobKind kind() {
        return kind;
    }

    public String councilCode() {
        return councilCode;
    }

    /** What it was asked with, as it was filed. */
    String arguments() {
        return arguments;
    }

    /** The operator, or the program, that asked. */
    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public JobState state() {
        return state;
    }

    /** The step done last; null before the first. */
    public String step() {
        return step;
    }

    /** What is done of it, in order. */
    public List<StepDone> steps() {
        return steps == null ? List.of() : Json.read(steps, new TypeReference<List<StepDone>>() {});
    }

    /** Why it failed, or what it waits for. */
    public Optional<JobMessage> message() {
        return Optional.ofNullable(message).map(JobMessage::read);
    }

    /** Null while it waits. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Null until it is over. */
    public Instant finishedAt() {
        return finishedAt;
    }
}
