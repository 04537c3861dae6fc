package uk.guildhall.crm.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.council.Nation;
import uk.guildhall.crm.council.Ring;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.council.Status;

/** A council's entry in the register as the operator sees it: without its secrets, and never changed from here. */
@Entity
@Table(name = "council", catalog = "guildhall_control")
public class RegisteredCouncil {
    // Each column is named, for those of a query of our own are looked up by exactly these letters.
    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "gss")
    private String gss;

    @Column(name = "name")
    private String name;

    @Column(name = "name_cy")
    private String nameCy;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "nation")
    private Nation nation;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private Status status;

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    private SecurityLevel level;

    @Column(name = "cell")
    private String cell;

    @Enumerated(EnumType.STRING)
    @Column(name = "ring")
    private Ring ring;

    @Column(name = "schema_version")
    private String schemaVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    protected RegisteredCouncil() {}

    public String code() {
        return code;
    }

    /** Its code of the Office for National Statistics; null for the platform. */
    public String gss() {
        return gss;
    }

    public String name() {
        return name;
    }

    /** Null where it has no Welsh name. */
    public String nameCy() {
        return nameCy;
    }

    public Kind kind() {
        return kind;
    }

    public Nation nation() {
        return nation;
    }

    public Status status() {
        return status;
    }

    /** The level that it was onboarded with; since then it may have chosen another. */
    public SecurityLevel level() {
        return level;
    }

    /** The database server on which it lies. */
    public String cell() {
        return cell;
    }

    /** When it is given the changes of a new release. */
    public Ring ring() {
        return ring;
    }

    /** The last change that its schema has; null where it has none yet. */
    public String schemaVersion() {
        return schemaVersion;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
