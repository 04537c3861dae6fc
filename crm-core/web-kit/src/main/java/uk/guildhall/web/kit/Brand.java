package uk.guildhall.web.kit;

/**
 * A council's face: its name, its two colours and how residents reach it, in both languages. Colours are
 * {@code #rrggbb}; anything the council has not given is null. {@code version} changes with every change, so that a
 * browser may keep the style sheet and the logo for long.
 */
public record Brand(
        String name,
        String nameCy,
        String brandColour,
        String accentColour,
        boolean logo,
        String strapline,
        String straplineCy,
        String phone,
        String minicom,
        String email,
        String address,
        String openingHours,
        String openingHoursCy,
        String website,
        long version) {

    public static final String PLAIN_COLOUR = "#1f3a5f";

    /** The face of a page that belongs to no council, such as the answer to an unknown host name. */
    public static Brand plain(String name) {
        return new Brand(
                name, null, PLAIN_COLOUR, PLAIN_COLOUR, false, null, null, null, null, null, null, null, null, null, 0);
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
