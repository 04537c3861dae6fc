package uk.guildhall.crm.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.Json;
import uk.guildhall.crm.tenancy.UuidConverter;

/**
 * One run through all records for those whose time is over: counted first, nothing done; removed once somebody says so, or
 * by itself where the council wants that each month. It goes on where it was left, whoever or whatever stopped it.
 */
@Entity
@Table(name = "retention_run")
public class RetentionRun {

    /** How far it has come. */
    public enum State {
        COUNTING,
        /** Nothing is removed yet. */
        COUNTED,
        REMOVING,
        DONE,
        /** Somebody stopped it; what was removed is gone. */
        STOPPED
    }

    /** What is looked through, in this order: contacts stay as long as their cases, customers as long as either. */
    public enum Phase {
        CASES,
        CONTACTS,
        CUSTOMERS
    }

    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Column(name = "as_of")
    private Instant asOf;

    @Column(name = "started_by")
    @Convert(converter = UuidConverter.class)
    private UUID startedBy;

    @Column(name = "starter_name")
    private String starterName;

    @Column(name = "scheduled_for")
    private String scheduledFor;

    @Lob
    private String months;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Column(name = "cursor_at")
    private Instant cursorAt;

    @Column(name = "cursor_id")
    @Convert(converter = UuidConverter.class)
    private UUID cursorId;

    @Lob
    private String tally;

    @Column(name = "busy_until")
    private Instant busyUntil;

    @Column(name = "counted_at")
    private Instant countedAt;

    @Column(name = "confirmer_name")
    private String confirmerName;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected RetentionRun() {}

    RetentionRun(UUID startedBy, String starterName, KeptFor keptFor, Instant now) {
        this.id = Ids.next();
        this.asOf = now;
        this.startedBy = startedBy;
        this.starterName = starterName;
        this.months = Json.write(keptFor.months());
        this.tally = new Tally().write();
        this.state = State.COUNTING;
        this.phase = Phase.CASES;
    }

    /** @param month as {@code 2026-11}; no other run is made for it */
    void scheduledFor(String month) {
        scheduledFor = month;
    }

    boolean isGoing() {
        return state == State.COUNTING || state == State.REMOVING;
    }

    void took(Tally now, Instant at, UUID last, Instant until) {
        tally = now.write();
        cursorAt = at;
        cursorId = last;
        busyUntil = until;
    }

    /** @return whether it is through with everything */
    boolean endPhase() {
        cursorAt = null;
        cursorId = null;
        if (phase == Phase.CUSTOMERS) {
            return true;
        }
        phase = Phase.values()[phase.ordinal() + 1];
        return false;
    }

    void counted(Instant now) {
        state = State.COUNTED;
        countedAt = now;
        busyUntil = null;
    }

    void remove(String confirmer, Instant now) {
        state = State.REMOVING;
        phase = Phase.CASES;
        confirmerName = confirmer;
        confirmedAt = now;
        busyUntil = null;
    }

    void finish(State how, Instant now) {
        state = how;
        finishedAt = now;
        busyUntil = null;
    }

    KeptFor keptFor() {
        Map<String, Integer> read = new TreeMap<>();
        Json.readStrings(months).forEach((service, number) -> read.put(service, Integer.valueOf(number)));
        return new KeptFor(read);
    }

    public UUID id() {
        return id;
    }

    /** The moment by which it is judged what is past its time. */
    public Instant asOf() {
        return asOf;
    }

    UUID startedBy() {
        return startedBy;
    }

    public String starterName() {
        return starterName;
    }

    public boolean isScheduled() {
        return scheduledFor != null;
    }

    public State state() {
        return state;
    }

    public Phase phase() {
        return phase;
    }

    Instant cursorAt() {
        return cursorAt == null ? Instant.EPOCH : cursorAt;
    }

    UUID cursorId() {
        return cursorId == null ? new UUID(0, 0) : cursorId;
    }

    public Tally tally() {
        return Tally.read(tally);
    }

    /** Null until it was counted. */
    public Instant countedAt() {
        return countedAt;
    }

    /** Who said that it be done; null until somebody has. */
    public String confirmerName() {
        return confirmerName;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    /** Null until it is over. */
    public Instant finishedAt() {
        return finishedAt;
    }
}
