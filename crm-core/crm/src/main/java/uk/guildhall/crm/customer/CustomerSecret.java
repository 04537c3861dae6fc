package uk.guildhall.crm.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import uk.guildhall.crm.privacy.FieldSeals;
import uk.guildhall.crm.privacy.Guarded;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.UuidConverter;

/** One confidential thing that is known of a customer. It is encrypted wherever it lies, at every level. */
@Entity
@Table(name = "customer_secret")
class CustomerSecret {
    private static final String TABLE = "customer_secret";

    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Column(name = "customer_id")
    @Convert(converter = UuidConverter.class)
    private UUID customerId;

    private String field;
    private byte[] sealed;
    private byte[] blind;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected CustomerSecret() {}

    CustomerSecret(UUID customerId, Guarded field) {
        this.id = Ids.next();
        this.customerId = customerId;
        this.field = field.code();
    }

    void seal(String value, byte[] foundBy, FieldSeals seals, Instant now) {
        sealed = seals.seal(value, TABLE, id, field);
        blind = foundBy == null ? null : foundBy.clone();
        updatedAt = now;
    }

    String open(FieldSeals seals) {
        return seals.open(sealed, TABLE, id, field);
    }

    UUID customerId() {
        return customerId;
    }

    Guarded field() {
        return Guarded.of(field).orElseThrow();
    }
}
