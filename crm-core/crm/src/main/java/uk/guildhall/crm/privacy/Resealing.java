package uk.guildhall.crm.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** How far the council's rows have been brought into the form that its policy has for them. There is one. */
@Entity
@Table(name = "resealing")
public class Resealing {
    static final int THE_ONE = 1;

    @Id
    private int id;

    private String target;

    @Column(name = "started_at")
    private Instant startedAt;

    private int part;

    @Column(name = "last_key")
    private byte[] lastKey;

    private long done;
    private long total;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Version
    private int version;

    protected Resealing() {}

    Resealing(String target, Instant now) {
        this.id = THE_ONE;
        this.target = target;
        this.startedAt = now;
    }

    /** Begins anew, for another form. */
    void aimAt(String other, long rows, Instant now) {
        target = other;
        startedAt = now;
        part = 0;
        lastKey = null;
        done = 0;
        total = rows;
        finishedAt = null;
    }

    void wentOn(int rows, byte[] last) {
        done += rows;
        lastKey = last == null ? null : last.clone();
    }

    void nextPart() {
        part++;
        lastKey = null;
    }

    void finish(Instant now) {
        finishedAt = now;
    }

    String target() {
        return target;
    }

    int part() {
        return part;
    }

    byte[] lastKey() {
        return lastKey == null ? null : lastKey.clone();
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Rows that were looked at. */
    public long done() {
        return done;
    }

    /** Rows that there were when it began. */
    public long total() {
        return total;
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
