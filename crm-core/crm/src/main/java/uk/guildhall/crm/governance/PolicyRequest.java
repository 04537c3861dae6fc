package uk.guildhall.crm.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.policy.Amendment;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Scope;
import uk.guildhall.crm.policy.Settings;
import uk.guildhall.crm.tenancy.Ids;

/**
 * Somebody asks that the council's policy become looser. Two others must approve, and where the policy says so the
 * operator's data-protection officer; then a wait begins in which anybody may still refuse or the asker withdraw; then it
 * takes effect by itself. What it needs is what the policy says when it is asked, or later where that is stricter.
 */
@Entity
@Table(name = "policy_request")
public class PolicyRequest {
    static final int APPROVALS = 2;
    private static final String OFFICER = "two-and-officer";

    @Id
    private UUID id;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "requester_id")
    private UUID requesterId;

    @Column(name = "requester_name")
    private String requesterName;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    private String subject;

    private String setting;

    @Column(name = "value_before")
    private String valueBefore;

    private String value;

    private String reason;

    @Column(name = "wait_hours")
    private int waitHours;

    @Column(name = "officer_needed")
    private boolean officerNeeded;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "officer_name")
    private String officerName;

    @Column(name = "officer_at")
    private Instant officerAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private String settledBy;

    @Version
    private int version;

    protected PolicyRequest() {}

    PolicyRequest(
            Amendment wanted, Policy inForce, String reason, UUID requesterId, String requesterName, Instant now) {
        this.id = Ids.next();
        this.requestedAt = now;
        this.requesterId = requesterId;
        this.requesterName = requesterName;
        this.scope = wanted.scope();
        this.subject = wanted.subject();
        this.setting = wanted.isLevel() ? null : wanted.setting().key();
        this.valueBefore = wanted.before(inForce);
        this.value = wanted.value();
        this.reason = reason;
        this.waitHours = inForce.number(Settings.LOWERING_WAIT);
        this.officerNeeded = needsOfficer(inForce);
        this.state = RequestState.OPEN;
    }

    /** What it would change; empty where the setting is gone. */
    public Optional<Amendment> amendment() {
        if (scope == Scope.LEVEL) {
            return Optional.of(new Amendment(scope, null, null, value));
        }
        return Settings.shown(setting).map(known -> new Amendment(scope, subject, known, value));
    }

    boolean isOvertaken(Policy inForce) {
        return amendment()
                .filter(known -> Objects.equals(known.before(inForce), valueBefore))
                .isEmpty();
    }

    boolean isAbout(Amendment other) {
        return amendment()
                .filter(mine -> mine.isLevel()
                        ? other.isLevel()
                        : !other.isLevel() && mine.where().equals(other.where()))
                .isPresent();
    }

    /** Whether the officer's word is still missing. */
    public boolean lacksOfficer(Policy inForce) {
        return officerAt == null && (officerNeeded || needsOfficer(inForce));
    }

    /** Hours between the last approval and taking effect. */
    public int waitHours(Policy inForce) {
        return Math.max(waitHours, inForce.number(Settings.LOWERING_WAIT));
    }

    /** When it takes effect; empty until it is approved. */
    public Optional<Instant> dueAt(Policy inForce) {
        return state != RequestState.APPROVED || lacksOfficer(inForce)
                ? Optional.empty()
                : Optional.of(approvedAt.plus(Duration.ofHours(waitHours(inForce))));
    }

    /** After an approval or the officer's word: begins the wait where nothing more is missing. */
    void count(int approvals, Policy inForce, Instant now) {
        if (state == RequestState.OPEN && approvals >= APPROVALS && !lacksOfficer(inForce)) {
            state = RequestState.APPROVED;
            approvedAt = now;
        }
    }

    void countersigned(String officer, Instant at) {
        officerName = officer;
        officerAt = at;
    }

    void settle(RequestState how, String by, Instant now) {
        state = how;
        settledBy = by;
        settledAt = now;
    }

    private static boolean needsOfficer(Policy policy) {
        return policy.choice(Settings.LOWERING_APPROVAL).equals(OFFICER);
    }

    public UUID id() {
        return id;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public UUID requesterId() {
        return requesterId;
    }

    public String requesterName() {
        return requesterName;
    }

    public Scope scope() {
        return scope;
    }

    /** The code of the role or service; null for the level and the council. */
    public String subject() {
        return subject;
    }

    /** The setting's key; null for the level. */
    public String setting() {
        return setting;
    }

    /** The own value, or the level, when it was asked; null for none. */
    public String valueBefore() {
        return valueBefore;
    }

    /** What is asked for; null to take the own value back. */
    public String value() {
        return value;
    }

    public String reason() {
        return reason;
    }

    public RequestState state() {
        return state;
    }

    /** Null until it is. */
    public Instant approvedAt() {
        return approvedAt;
    }

    /** Null until the officer has signed. */
    public String officerName() {
        return officerName;
    }

    /** Null while it is pending. */
    public Instant settledAt() {
        return settledAt;
    }

    /** Who refused or withdrew it. */
    public String settledBy() {
        return settledBy;
    }
}
