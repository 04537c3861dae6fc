package uk.guildhall.crm.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A service that the council offers its residents: what a contact is about, and what form a case of it takes.
 *
 * <p>{@code lgsl} and {@code lgil} are its numbers in the Local Government Service and Interaction Lists (esd), by which
 * councils compare.
 */
@Entity
@Table(name = "council_service")
public class CouncilService {
    @Id
    private UUID id;

    private String code;
    private Integer lgsl;
    private Integer lgil;
    private String name;

    @Column(name = "name_cy")
    private String nameCy;

    private String description;

    @Column(name = "description_cy")
    private String descriptionCy;

    private String keywords;

    @Column(name = "team_id")
    private UUID teamId;

    @Column(name = "standard_days")
    private Integer standardDays;

    @Convert(converter = FieldsConverter.class)
    private List<ServiceField> fields;

    @Column(name = "needs_location")
    private boolean needsLocation;

    private boolean active;

    protected CouncilService() {}

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public Optional<Integer> lgsl() {
        return Optional.ofNullable(lgsl);
    }

    public Optional<Integer> lgil() {
        return Optional.ofNullable(lgil);
    }

    public String nameIn(String language) {
        return "cy".equals(language) && nameCy != null ? nameCy : name;
    }

    public String descriptionIn(String language) {
        return "cy".equals(language) && descriptionCy != null ? descriptionCy : description;
    }

    public String keywords() {
        return keywords == null ? "" : keywords;
    }

    public UUID teamId() {
        return teamId;
    }

    /** The council's standard: working days from opening a case to closing it; empty where none is promised. */
    public Optional<Integer> standardDays() {
        return Optional.ofNullable(standardDays);
    }

    public List<ServiceField> fields() {
        return fields == null ? List.of() : fields;
    }

    public boolean needsLocation() {
        return needsLocation;
    }

    /** Whether it is offered now; one that is not any more still names old contacts and cases. */
    public boolean isActive() {
        return active;
    }
}
