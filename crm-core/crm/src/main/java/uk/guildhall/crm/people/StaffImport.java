package uk.guildhall.crm.people;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.UuidConverter;

/**
 * A file of staff that is being brought in: checked first, nothing done; then, once somebody says so, done in the
 * background, some rows at a time, each with its outcome, so that any node goes on where another stopped.
 */
@Entity
@Table(name = "staff_import")
public class StaffImport {
    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Column(name = "started_by")
    @Convert(converter = UuidConverter.class)
    private UUID startedBy;

    @Column(name = "source_ip")
    private String sourceIp;

    @Column(name = "created_at")
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "update_known")
    private boolean updateKnown;

    private boolean invite;
    private String origin;

    @Column(name = "rows_in_all")
    private int rowsInAll;

    @Column(name = "rows_done")
    private int rowsDone;

    @Column(name = "busy_until")
    private Instant busyUntil;

    @Column(name = "finished_at")
    private Instant finishedAt;

    /** How far it has come. */
    public enum State {
        /** Nothing is done yet. */
        CHECKED,
        RUNNING,
        DONE
    }

    protected StaffImport() {}

    StaffImport(UUID startedBy, String sourceIp, int rows, Instant now) {
        this.id = Ids.next();
        this.startedBy = startedBy;
        this.sourceIp = sourceIp;
        this.createdAt = now;
        this.state = State.CHECKED;
        this.rowsInAll = rows;
    }

    void start(boolean updates, boolean invites, String from) {
        state = State.RUNNING;
        updateKnown = updates;
        invite = invites;
        origin = from;
    }

    void did(int rows, Instant until) {
        rowsDone += rows;
        busyUntil = until;
    }

    void finish(Instant now) {
        state = State.DONE;
        finishedAt = now;
        busyUntil = null;
    }

    public UUID id() {
        return id;
    }

    public UUID startedBy() {
        return startedBy;
    }

    String sourceIp() {
        return sourceIp;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public State state() {
        return state;
    }

    /** Whether people who are here already are changed as the file says, or left as they are. */
    public boolean updatesKnown() {
        return updateKnown;
    }

    /** Whether new people are sent their invitation. */
    public boolean invites() {
        return invite;
    }

    String origin() {
        return origin;
    }

    /** How many rows the file has. */
    public int rowsInAll() {
        return rowsInAll;
    }

    public int rowsDone() {
        return rowsDone;
    }

    /** Null until it is done. */
    public Instant finishedAt() {
        return finishedAt;
    }
}
