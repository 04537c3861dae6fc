package uk.guildhall.crm.access.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.UuidConverter;

/** One of the codes that somebody wrote down for the day on which the phone is lost. Kept as a keyed digest only. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode {
    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Column(name = "staff_id")
    @Convert(converter = UuidConverter.class)
    private UUID staffId;

    private byte[] digest;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(UUID staffId, byte[] digest, Instant now) {
        this.id = Ids.next();
        this.staffId = staffId;
        this.digest = digest.clone();
        this.createdAt = now;
    }
}
