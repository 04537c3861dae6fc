package uk.guildhall.crm.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * What a record's commitments are made with. It lies outside the trail, so that erasing the person can take it away: the
 * trail stays whole, and nobody can tell any more, not even by trying all values, what it speaks of.
 */
@Entity
@Table(name = "audit_salt")
public class AuditSalt {
    @Id
    @Column(name = "record_id")
    private UUID recordId;

    private byte[] salt;

    protected AuditSalt() {}

    byte[] salt() {
        return salt.clone();
    }
}
