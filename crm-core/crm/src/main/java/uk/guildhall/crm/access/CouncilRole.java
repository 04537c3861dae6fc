package uk.guildhall.crm.access;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.UuidConverter;

/** A role that a council has made for itself, beside the built-in ones. What it may do can change at any time. */
@Entity
@Table(name = "council_role")
public class CouncilRole {
    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    private String code;
    private String name;

    @Column(name = "name_cy")
    private String nameCy;

    @Convert(converter = PermissionList.class)
    private Set<String> permissions;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected CouncilRole() {}

    CouncilRole(String code, Instant now) {
        this.id = Ids.next();
        this.code = code;
        this.createdAt = now;
    }

    void describe(String newName, String newNameCy, Set<String> may) {
        name = newName;
        nameCy = newNameCy;
        permissions = Set.copyOf(may);
    }

    public UUID id() {
        return id;
    }

    /** As staff have it: never the code of a built-in role, of today or of later, for it begins with {@code own.}. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** May be null. */
    public String nameCy() {
        return nameCy;
    }

    public Set<String> permissions() {
        return permissions;
    }

    /** Rises with every change. */
    public int version() {
        return version;
    }

    /** The name in the reader's language, English where there is no Welsh one. */
    public String nameIn(String language) {
        return "cy".equals(language) && nameCy != null ? nameCy : name;
    }
}
