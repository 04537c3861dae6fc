package uk.guildhall.crm.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Whether the council lets what is past its time go each month by itself. */
@Entity
@Table(name = "retention_plan")
public class RetentionPlan {
    static final int ONLY = 1;

    @Id
    private int id;

    private boolean monthly;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected RetentionPlan() {}

    RetentionPlan(String by, Instant now) {
        this.id = ONLY;
        change(false, by, now);
    }

    final void change(boolean wanted, String by, Instant now) {
        monthly = wanted;
        changedBy = by;
        changedAt = now;
    }

    public boolean isMonthly() {
        return monthly;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
