package uk.guildhall.crm.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import uk.guildhall.crm.access.SecretToken;

/** By which an operator's browser goes over to the council that let them in: once, within a minute, nowhere else. */
@Entity
@Table(name = "support_pass", catalog = "guildhall_control")
public class SupportPass {
    /** Long enough to follow a link. */
    public static final Duration LASTS = Duration.ofSeconds(60);

    @Id
    private byte[] digest;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "council_code")
    private String councilCode;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    protected SupportPass() {}

    SupportPass(SecretToken secret, SupportRequest request, Instant now) {
        // With the council's code in it, so that it is found at no other.
        this.digest = secret.digestWithin(request.councilCode());
        this.requestId = request.id();
        this.councilCode = request.councilCode();
        this.operatorId = request.operatorId();
        this.madeAt = now;
        this.endsAt = now.plus(LASTS);
    }
}
