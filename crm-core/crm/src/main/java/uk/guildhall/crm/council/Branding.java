package uk.guildhall.crm.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How a council presents itself: colours, logo, and how residents reach it. One row in each council's schema. */
@Entity
@Table(name = "branding")
public class Branding {
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "brand_colour")
    private String brandColour;

    @Column(name = "accent_colour")
    private String accentColour;

    @Lob
    @Column(name = "logo_svg")
    private String logoSvg;

    private String strapline;

    @Column(name = "strapline_cy")
    private String straplineCy;

    private String phone;

    @Column(name = "phone_minicom")
    private String phoneMinicom;

    private String email;

    private String address;

    @Column(name = "opening_hours")
    private String openingHours;

    @Column(name = "opening_hours_cy")
    private String openingHoursCy;

    private String website;

    @Version
    private int version;

    protected Branding() {}

    /** {@code #rrggbb}, as the accent colour. */
    public String brandColour() {
        return brandColour;
    }

    public String accentColour() {
        return accentColour;
    }

    /** The council's logo as SVG, or null. Like everything below, what a council hasn't given is null. */
    public String logoSvg() {
        return logoSvg;
    }

    public String strapline() {
        return strapline;
    }

    public String straplineCy() {
        return straplineCy;
    }

    public String phone() {
        return phone;
    }

    public String phoneMinicom() {
        return phoneMinicom;
    }

    public String email() {
        return email;
    }

    public String address() {
        return address;
    }

    public String openingHours() {
        return openingHours;
    }

    public String openingHoursCy() {
        return openingHoursCy;
    }

    public String website() {
        return website;
    }

    /** Rises with every change. */
    public int version() {
        return version;
    }
}
