package uk.guildhall.crm.branding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import uk.guildhall.crm.council.Council;

/**
 * How a council presents itself: names, colours, how residents reach it and how its e-mails are signed. One row in each
 * council's schema. Anything that a council hasn't given is null.
 */
@Entity
@Table(name = "branding")
public class Branding {
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "display_name_cy")
    private String displayNameCy;

    @Column(name = "brand_colour")
    private String brandColour;

    @Column(name = "accent_colour")
    private String accentColour;

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

    @Column(name = "sender_name")
    private String senderName;

    @Column(name = "sender_address")
    private String senderAddress;

    private String signature;

    @Column(name = "signature_cy")
    private String signatureCy;

    @Column(name = "logo_digest")
    private String logoDigest;

    @Column(name = "favicon_digest")
    private String faviconDigest;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected Branding() {}

    static Branding first() {
        Branding first = new Branding();
        first.id = ONLY;
        return first;
    }

    /** What may be edited of it, with these links at the foot. */
    public BrandingForm known(List<BrandingForm.Link> links) {
        return new BrandingForm(
                displayName,
                displayNameCy,
                strapline,
                straplineCy,
                brandColour,
                accentColour,
                phone,
                phoneMinicom,
                email,
                address,
                website,
                openingHours,
                openingHoursCy,
                links,
                senderName,
                senderAddress,
                signature,
                signatureCy);
    }

    void change(BrandingForm checked, Instant now) {
        displayName = checked.name();
        displayNameCy = checked.nameCy();
        strapline = checked.strapline();
        straplineCy = checked.straplineCy();
        brandColour = checked.brandColour();
        accentColour = checked.accentColour();
        phone = checked.phone();
        phoneMinicom = checked.textphone();
        email = checked.email();
        address = checked.address();
        website = checked.website();
        openingHours = checked.openingHours();
        openingHoursCy = checked.openingHoursCy();
        senderName = checked.senderName();
        senderAddress = checked.senderAddress();
        signature = checked.signature();
        signatureCy = checked.signatureCy();
        // Also where only the links are others, which lie in a table of their own: the version rises with it.
        changedAt = now;
    }

    /** @param digest of the picture that is shown from now on, or null for none */
    void show(PictureKind kind, String digest, Instant now) {
        if (kind == PictureKind.LOGO) {
            logoDigest = digest;
        } else {
            faviconDigest = digest;
        }
        changedAt = now;
    }

    /** What the council calls itself, which is the register's name where it hasn't said another. */
    public String name(Council council) {
        return displayName == null ? council.name() : displayName;
    }

    /** The same in Welsh, or null. */
    public String nameCy(Council council) {
        return displayNameCy == null ? council.nameCy() : displayNameCy;
    }

    String nameIn(String language, Council council) {
        return "cy".equals(language) && nameCy(council) != null ? nameCy(council) : name(council);
    }

    /** {@code #rrggbb}, as the accent colour. */
    public String brandColour() {
        return brandColour;
    }

    public String accentColour() {
        return accentColour;
    }

    /** SHA-256 of the picture that there is of that kind, in hexadecimal; null where there is none. */
    public String digest(PictureKind kind) {
        return kind == PictureKind.LOGO ? logoDigest : faviconDigest;
    }

    /** Who the council's e-mails come from, as a mail program shows it; one line of plain letters. */
    public String senderName() {
        return senderName;
    }

    /** The address that the council's e-mails come from. */
    public String senderAddress() {
        return senderAddress;
    }

    /** What stands below the council's e-mails, of several lines; in English where there is no Welsh. */
    public String signatureIn(String language) {
        return "cy".equals(language) && signatureCy != null ? signatureCy : signature;
    }

    /** Rises with every change. */
    public int version() {
        return version;
    }
}
