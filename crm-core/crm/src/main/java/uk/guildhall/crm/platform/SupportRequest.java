package uk.guildhall.crm.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.tenancy.Ids;

/**
 * An operator's request to look at a council's data, as it lies in the register. It is never changed: what the council
 * makes of it stands in the council's own schema, of which the works tells here ({@link SupportAnswer}).
 */
@Entity
@Table(name = "support_request", catalog = "guildhall_control")
public class SupportRequest {
    @Id
    private UUID id;

    @Column(name = "council_code")
    private String councilCode;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "operator_name")
    private String operatorName;

    @Column(name = "operator_email")
    private String operatorEmail;

    private String reason;

    private int hours;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected SupportRequest() {}

    SupportRequest(String councilCode, Staff operator, String reason, int hours, Instant now) {
        this.id = Ids.next();
        this.councilCode = councilCode;
        this.operatorId = operator.id();
        this.operatorName = operator.displayName();
        this.operatorEmail = operator.email();
        this.reason = reason;
        this.hours = hours;
        this.askedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String councilCode() {
        return councilCode;
    }

    /** The only one who can look under it. */
    public UUID operatorId() {
        return operatorId;
    }

    public String operatorName() {
        return operatorName;
    }

    public String reason() {
        return reason;
    }

    public int hours() {
        return hours;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
