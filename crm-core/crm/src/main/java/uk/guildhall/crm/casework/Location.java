package uk.guildhall.crm.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;

/** Where a case is about: a property, a point (WGS 84, degrees) or words. */
@Embeddable
public class Location {
    private String uprn;
    private BigDecimal latitude;
    private BigDecimal longitude;

    @Column(name = "location_description")
    private String description;

    protected Location() {}

    public Location(String uprn, BigDecimal latitude, BigDecimal longitude, String description) {
        this.uprn = uprn;
        this.latitude = latitude;
        this.longitude = longitude;
        this.description = description;
    }

    public static Location nowhere() {
        return new Location(null, null, null, null);
    }

    public Optional<String> uprn() {
        return Optional.ofNullable(uprn);
    }

    public Optional<BigDecimal> latitude() {
        return Optional.ofNullable(latitude);
    }

    public Optional<BigDecimal> longitude() {
        return Optional.ofNullable(longitude);
    }

    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    public boolean isEmpty() {
        return uprn == null && latitude == null && description == null;
    }
}
