package uk.guildhall.crm.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a council has made of a request for support access, as the works tells the operator. It opens nothing. */
@Entity
@Table(name = "support_answer", catalog = "guildhall_control")
public class SupportAnswer {
    @Id
    @Column(name = "request_id")
    private UUID requestId;

    private String state;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected SupportAnswer() {}

    UUID requestId() {
        return requestId;
    }

    /** {@code asked}, {@code granted}, {@code refused} or {@code ended}. */
    String standing(Instant now) {
        return switch (state) {
            case "REFUSED" -> "refused";
            case "GRANTED" -> endedAt == null && now.isBefore(endsAt) ? "granted" : "ended";
            default -> "asked";
        };
    }

    /** When it ended or will end; null where it wasn't granted. */
    Instant end() {
        return endedAt == null ? endsAt : endedAt;
    }
}
