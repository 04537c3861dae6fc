package uk.guildhall.crm.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;

/** A team of the council that answers for services and works on their cases. */
@Entity
@Table(name = "team")
public class Team {
    @Id
    private UUID id;

    private String code;
    private String name;

    @Column(name = "name_cy")
    private String nameCy;

    protected Team() {}

    Team(String code) {
        this.id = Ids.next();
        this.code = code;
    }

    void name(String newName, String newNameCy) {
        name = newName;
        nameCy = newNameCy;
    }

    public UUID id() {
        return id;
    }

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

    /** The name in the reader's language, English where there is no Welsh one. */
    public String nameIn(String language) {
        return "cy".equals(language) && nameCy != null ? nameCy : name;
    }
}
