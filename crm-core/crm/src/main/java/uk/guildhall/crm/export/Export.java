package uk.guildhall.crm.export;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.audit.Actor;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Settings;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.UuidConverter;

/**
 * Somebody wants to take records away as a file. Its rows are counted when it is asked for; where they are more than the
 * policy lets one person take, somebody else agrees or refuses. Then the file is made, encrypted under a key of its own,
 * can be fetched by whoever asked for as long as the policy says, and is deleted.
 */
@Entity
@Table(name = "data_export")
public class Export {
    static final Duration WAITS = Duration.ofDays(7);
    private static final int TRIES = 3;

    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ExportKind kind;

    @Enumerated(EnumType.STRING)
    private ExportFormat format;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private LocalDate toDay;

    @Lob
    @Column(name = "trail_filter")
    private String trailFilter;

    @Lob
    @Column(name = "trail_asked")
    private String trailAsked;

    @Column(name = "staff_id")
    @Convert(converter = UuidConverter.class)
    private UUID staffId;

    @Column(name = "token_id")
    @Convert(converter = UuidConverter.class)
    private UUID tokenId;

    @Column(name = "asker_name")
    private String askerName;

    @Column(name = "source_ip")
    private String sourceIp;

    private String reason;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "rows_counted")
    private long rowsCounted;

    @Column(name = "count_cut")
    private boolean countCut;

    @Enumerated(EnumType.STRING)
    private ExportState state;

    @Column(name = "decided_by")
    @Convert(converter = UuidConverter.class)
    private UUID decidedBy;

    @Column(name = "decider_name")
    private String deciderName;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String decision;

    @Column(name = "decision_reason")
    private String decisionReason;

    @Column(name = "rows_done")
    private long rowsDone;

    private int attempts;

    @Column(name = "busy_until")
    private Instant busyUntil;

    @Column(name = "file_key")
    private byte[] fileKey;

    @Column(name = "file_size")
    private Long fileSize;

    @Column(name = "ready_at")
    private Instant readyAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Export() {}

    Export(ExportKind kind, ExportFormat format, Asker asker, Actor actor, String reason, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.format = format;
        this.staffId = asker.staffId();
        this.tokenId = asker.tokenId();
        this.askerName = actor.name();
        this.sourceIp = actor.sourceIp();
        this.reason = reason;
        this.requestedAt = now;
        this.state = ExportState.QUEUED;
    }

    void between(LocalDate from, LocalDate to) {
        fromDay = from;
        toDay = to;
    }

    void ofTrail(String filter, String asked) {
        trailFilter = filter;
        trailAsked = asked;
    }

    /**
     * @param cut whether there are more, which were not counted
     * @param policy what is in force for whoever asks
     */
    void counted(long rows, boolean cut, Policy policy) {
        rowsCounted = rows;
        countCut = cut;
        state = isTooMany(policy) ? ExportState.WAITING : ExportState.QUEUED;
    }

    /** Whether it takes somebody else's word under that policy; once it has it, no more. */
    boolean isTooMany(Policy policy) {
        return !isApproved() && rowsCounted > policy.number(Settings.EXPORT_ROWS);
    }

    /** Stricter rules came before anything could be fetched: it waits for somebody else after all. */
    void waitAfterAll() {
        state = ExportState.WAITING;
        busyUntil = null;
        fileKey = null;
    }

    void approve(UUID by, String name, String why, Instant now) {
        decide("APPROVED", by, name, why, now);
        state = ExportState.QUEUED;
    }

    void refuse(UUID by, String name, String why, Instant now) {
        decide("REFUSED", by, name, why, now);
        state = ExportState.REFUSED;
    }

    private void decide(String what, UUID by, String name, String why, Instant now) {
        decision = what;
        decidedBy = by;
        deciderName = name;
        decisionReason = why;
        decidedAt = now;
    }

    /** Whether it is to be made, and nobody is at it. */
    boolean isDue(Instant now) {
        return (state == ExportState.QUEUED || state == ExportState.RUNNING)
                && (busyUntil == null || busyUntil.isBefore(now));
    }

    void begin(byte[] key, Instant until) {
        state = ExportState.RUNNING;
        fileKey = key.clone();
        rowsDone = 0;
        attempts++;
        busyUntil = until;
    }

    void goOn(long rows, Instant until) {
        rowsDone = rows;
        busyUntil = until;
    }

    /** It did not work this time: once more, a little later, or not again. */
    void stumble(Instant again) {
        state = attempts < TRIES ? ExportState.QUEUED : ExportState.FAILED;
        fileKey = null;
        busyUntil = again;
    }

    void ready(long rows, long size, Policy policy, Instant now) {
        state = ExportState.READY;
        rowsDone = rows;
        fileSize = size;
        readyAt = now;
        expiresAt = now.plus(link(policy));
        busyUntil = null;
    }

    /** Nothing can be fetched any more: without its key the file does not open, wherever a copy of it may lie. */
    void end(ExportState how) {
        state = how;
        fileKey = null;
        busyUntil = null;
    }

    /** When it can be fetched no more under a policy: never later than was said when it became ready. */
    public Optional<Instant> end(Policy policy) {
        if (state != ExportState.READY) {
            return Optional.empty();
        }
        Instant sooner = readyAt.plus(link(policy));
        return Optional.of(sooner.isBefore(expiresAt) ? sooner : expiresAt);
    }

    void shorten(Policy policy) {
        end(policy).ifPresent(end -> expiresAt = end);
    }

    private static Duration link(Policy policy) {
        return Duration.ofHours(policy.number(Settings.EXPORT_LINK));
    }

    /** As whom the trail names what is done in the background. */
    Actor actor() {
        return tokenId == null
                ? new Actor(Actor.Kind.STAFF, staffId, askerName, sourceIp)
                : new Actor(Actor.Kind.TOKEN, tokenId, askerName, sourceIp);
    }

    public UUID id() {
        return id;
    }

    public ExportKind kind() {
        return kind;
    }

    public ExportFormat format() {
        return format;
    }

    public Optional<LocalDate> from() {
        return Optional.ofNullable(fromDay);
    }

    public Optional<LocalDate> to() {
        return Optional.ofNullable(toDay);
    }

    String trailFilter() {
        return trailFilter;
    }

    String trailAsked() {
        return trailAsked;
    }

    /** Who answers for it. */
    public UUID staffId() {
        return staffId;
    }

    /** The program that asked; null for a person. */
    public UUID tokenId() {
        return tokenId;
    }

    public String askerName() {
        return askerName;
    }

    public String reason() {
        return reason;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public long rowsCounted() {
        return rowsCounted;
    }

    /** Whether there are more rows than were counted. */
    public boolean isCountCut() {
        return countCut;
    }

    public ExportState state() {
        return state;
    }

    public boolean isApproved() {
        return "APPROVED".equals(decision);
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    /** Null until somebody has. */
    public String deciderName() {
        return deciderName;
    }

    /** Null until somebody has. */
    public Instant decidedAt() {
        return decidedAt;
    }

    public String decisionReason() {
        return decisionReason;
    }

    public long rowsDone() {
        return rowsDone;
    }

    byte[] fileKey() {
        return fileKey;
    }

    /** Bytes; null until it was made. */
    public Long fileSize() {
        return fileSize;
    }

    /** Null until it was made. */
    public Instant readyAt() {
        return readyAt;
    }

    /** Null until it was made. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** The name under which it is saved. */
    public String fileName(String council) {
        return kind.code() + "-" + council + "-"
                + requestedAt.toString().substring(0, 16).replace(":", "") + "." + format.code();
    }
}
