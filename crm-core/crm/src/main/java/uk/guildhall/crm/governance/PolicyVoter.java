package uk.guildhall.crm.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Somebody who may approve a request to lower the policy: an administrator other than whoever asked, already when it was
 * asked, so that nobody makes themselves a second one for the purpose.
 */
@Entity
@Table(name = "policy_voter")
@IdClass(PolicyVoter.Key.class)
public class PolicyVoter {
    @Id
    @Column(name = "request_id")
    private UUID requestId;

    @Id
    @Column(name = "staff_id")
    private UUID staffId;

    private String name;

    @Column(name = "approved_at")
    private Instant approvedAt;

    protected PolicyVoter() {}

    PolicyVoter(UUID requestId, UUID staffId, String name) {
        this.requestId = requestId;
        this.staffId = staffId;
        this.name = name;
    }

    void approve(Instant now) {
        if (approvedAt == null) {
            approvedAt = now;
        }
    }

    public UUID requestId() {
        return requestId;
    }

    public UUID staffId() {
        return staffId;
    }

    public String name() {
        return name;
    }

    public boolean hasApproved() {
        return approvedAt != null;
    }

    /** Null where they haven't. */
    public Instant approvedAt() {
        return approvedAt;
    }

    /** Which request, and who. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID requestId;
        private UUID staffId;

        protected Key() {}

        Key(UUID requestId, UUID staffId) {
            this.requestId = requestId;
            this.staffId = staffId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(requestId, key.requestId)
                    && Objects.equals(staffId, key.staffId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(requestId, staffId);
        }
    }
}
