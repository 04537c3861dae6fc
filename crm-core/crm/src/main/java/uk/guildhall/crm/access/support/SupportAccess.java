package uk.guildhall.crm.access.support;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import uk.guildhall.crm.tenancy.SupportRegister;
import uk.guildhall.crm.tenancy.UuidConverter;

/**
 * One time that an operator asked to look at this council's data, and what the council made of it: an administrator of
 * its own lets them in for some hours, or refuses, and may end it at any moment. It lies in the council's own schema,
 * which the operator's login doesn't reach, and is all that counts.
 */
@Entity
@Table(name = "support_access")
public class SupportAccess {
    /** Nobody can be let in later than this after they asked: what was the reason then needn't be one now. */
    public static final Duration ASKED_LASTS = Duration.ofHours(72);

    /** What the council decided. */
    public enum State {
        ASKED,
        GRANTED,
        REFUSED
    }

    /** How it stands at a moment. */
    public enum Standing {
        ASKED,
        LAPSED,
        REFUSED,
        RUNNING,
        ENDED
    }

    /** Why it ended before its hours were over. */
    public enum End {
        /** An administrator ended it. */
        ENDED,
        /** The council's policy became stricter. */
        POLICY,
        /** The operator is none any more. */
        OPERATOR
    }

    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Column(name = "operator_id")
    @Convert(converter = UuidConverter.class)
    private UUID operatorId;

    @Column(name = "operator_name")
    private String operatorName;

    @Column(name = "operator_email")
    private String operatorEmail;

    private String reason;

    private int hours;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "decided_by")
    @Convert(converter = UuidConverter.class)
    private UUID decidedBy;

    @Column(name = "decided_by_name")
    private String decidedByName;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by_name")
    private String endedByName;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_because")
    private End endedBecause;

    @Version
    private int version;

    protected SupportAccess() {}

    /** As it was asked for. */
    SupportAccess(SupportRegister.Asked asked) {
        this.id = asked.id();
        this.operatorId = asked.operatorId();
        this.operatorName = asked.operatorName();
        this.operatorEmail = asked.operatorEmail();
        this.reason = asked.reason();
        this.hours = asked.hours();
        this.askedAt = asked.askedAt();
        this.state = State.ASKED;
    }

    /** How it stands under a policy that allows so much. */
    public Standing standing(Duration longest, Instant now) {
        return switch (state) {
            case ASKED -> now.isBefore(askedAt.plus(ASKED_LASTS)) ? Standing.ASKED : Standing.LAPSED;
            case REFUSED -> Standing.REFUSED;
            case GRANTED -> isRunning(longest, now) ? Standing.RUNNING : Standing.ENDED;
        };
    }

    /** Whether the operator may look, now. */
    public boolean isRunning(Duration longest, Instant now) {
        return state == State.GRANTED && endedAt == null && now.isBefore(end(longest));
    }

    /** When it ends by itself under a policy that allows so much; null where it wasn't granted. */
    public Instant end(Duration longest) {
        if (endsAt == null) {
            return null;
        }
        Instant most = decidedAt.plus(longest);
        return most.isBefore(endsAt) ? most : endsAt;
    }

    void grant(Decider by, Duration lasts, Instant now) {
        decide(State.GRANTED, by, now);
        endsAt = now.plus(lasts);
    }

    void refuse(Decider by, Instant now) {
        decide(State.REFUSED, by, now);
    }

    void end(End because, String byName, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endedBecause = because;
            endedByName = byName;
        }
    }

    /** Brings its end forward to what a stricter policy allows. */
    void shorten(Duration longest, Instant now) {
        endsAt = end(longest);
        if (!now.isBefore(endsAt)) {
            end(End.POLICY, null, now);
        }
    }

    private void decide(State decision, Decider by, Instant now) {
        state = decision;
        decidedBy = by.id();
        decidedByName = by.name();
        decidedAt = now;
    }

    /** Who decides for the council. */
    record Decider(UUID id, String name) {}

    /** The request's own. */
    public UUID id() {
        return id;
    }

    /** Who alone may look: a member of the operator's staff. */
    public UUID operatorId() {
        return operatorId;
    }

    public String operatorName() {
        return operatorName;
    }

    /** May be null. */
    public String operatorEmail() {
        return operatorEmail;
    }

    public String reason() {
        return reason;
    }

    /** For how long they want to look. */
    public int hours() {
        return hours;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public State state() {
        return state;
    }

    /** The administrator who decided; null while nobody has. */
    public String decidedByName() {
        return decidedByName;
    }

    /** Null while nobody has decided. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Null where it wasn't granted. */
    public Instant endsAt() {
        return endsAt;
    }

    /** Null where nobody ended it before its hours were over. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Null where nobody did, or no person. */
    public String endedByName() {
        return endedByName;
    }

    /** Null where it wasn't ended. */
    public End endedBecause() {
        return endedBecause;
    }
}
