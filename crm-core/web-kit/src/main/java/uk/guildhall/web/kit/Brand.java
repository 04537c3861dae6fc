package uk.guildhall.web.kit;

import java.util.List;
import uk.guildhall.crm.branding.Branding;
import uk.guildhall.crm.branding.BrandingForm;
import uk.guildhall.crm.branding.BrandingForm.Link;
import uk.guildhall.crm.branding.PictureKind;
import uk.guildhall.crm.council.Council;

/**
 * A council's face: its name, its two colours and how residents reach it, in both languages. Colours are
 * {@code #rrggbb}; anything the council has not given is null. {@code logo} and {@code favicon} are addresses, which
 * change with the picture, so that a browser may keep it for long.
 */
public record Brand(
        String name,
        String nameCy,
        String brandColour,
        String accentColour,
        String logo,
        String favicon,
        String strapline,
        String straplineCy,
        String phone,
        String minicom,
        String email,
        String address,
        String openingHours,
        String openingHoursCy,
        String website,
        List<Link> links) {

    public static final String PLAIN_COLOUR = "#1f3a5f";

    private static final int SHORT = 16;

    public Brand {
        links = List.copyOf(links);
    }

    /** The face of a page that belongs to no council, such as the answer to an unknown host name. */
    public static Brand plain(String name) {
        return new Brand(
                name,
                null,
                PLAIN_COLOUR,
                PLAIN_COLOUR,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** The face of a council that has said nothing of itself, or can't be asked. */
    static Brand plain(Council council) {
        return of(
                new BrandingForm(
                        council.name(),
                        council.nameCy(),
                        null,
                        null,
                        PLAIN_COLOUR,
                        PLAIN_COLOUR,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null),
                null,
                null);
    }

    static Brand of(Council council, Branding own, List<Link> links) {
        BrandingForm known = own.known(links);
        String logo = own.digest(PictureKind.LOGO);
        String favicon = own.digest(PictureKind.FAVICON);
        String name = own.name(council);
        return of(known, logo == null ? null : address(PictureKind.LOGO, logo), favicon(favicon, logo, known, name))
                .called(name, own.nameCy(council));
    }

    /** How it would look with what was typed, and the same pictures. */
    public Brand with(BrandingForm typed, Council council) {
        return of(typed, logo, favicon)
                .called(
                        Text.has(typed.name()) ? typed.name() : council.name(),
                        Text.has(typed.nameCy()) ? typed.nameCy() : council.nameCy());
    }

    /** The same face by another name. */
    public Brand called(String english, String cymraeg) {
        return new Brand(
                english,
                cymraeg,
                brandColour,
                accentColour,
                logo,
                favicon,
                strapline,
                straplineCy,
                phone,
                minicom,
                email,
                address,
                openingHours,
                openingHoursCy,
                website,
                links);
    }

    /** The same face with other addresses on the web. */
    public Brand linking(String otherWebsite, List<Link> others) {
        return new Brand(
                name,
                nameCy,
                brandColour,
                accentColour,
                logo,
                favicon,
                strapline,
                straplineCy,
                phone,
                minicom,
                email,
                address,
                openingHours,
                openingHoursCy,
                otherWebsite,
                others);
    }

    private static Brand of(BrandingForm said, String logo, String favicon) {
        return new Brand(
                said.name(),
                said.nameCy(),
                said.brandColour(),
                said.accentColour(),
                logo,
                favicon,
                said.strapline(),
                said.straplineCy(),
                said.phone(),
                said.textphone(),
                said.email(),
                said.address(),
                said.openingHours(),
                said.openingHoursCy(),
                said.website(),
                said.footerLinks());
    }

    /** The one that was given, the logo, or a tile with the council's letter: whichever there is changes the address. */
    private static String favicon(String favicon, String logo, BrandingForm known, String name) {
        String digest = favicon != null
                ? favicon
                : logo != null ? logo : LetterTile.of(name, known.brandColour()).digest();
        return address(PictureKind.FAVICON, digest);
    }

    private static String address(PictureKind kind, String digest) {
        return "/brand/" + kind.code() + "?v=" + shortened(digest);
    }

    /** What stands for a digest in an address. */
    public static String shortened(String digest) {
        return digest.substring(0, SHORT);
    }

    /** The address of the style sheet, which names all that it is made of. */
    public String styles() {
        return "/brand.css?v=" + stylesVersion();
    }

    public String stylesVersion() {
        return (brandColour + accentColour).replaceAll("[^0-9a-zA-Z]", "") + "-" + Assets.build();
    }

    public String name(Words words) {
        return words.choose(name, nameCy);
    }

    public String strapline(Words words) {
        return words.choose(strapline, straplineCy);
    }

    public String openingHours(Words words) {
        return words.choose(openingHours, openingHoursCy);
    }

    /** The phone number as a telephone link wants it: digits and a leading plus only. */
    public String phoneLink() {
        return phone == null ? null : "tel:" + phone.replaceAll("[^0-9+]", "");
    }
}
