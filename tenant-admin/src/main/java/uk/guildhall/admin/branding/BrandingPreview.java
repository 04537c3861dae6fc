package uk.guildhall.admin.branding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.guildhall.crm.branding.BrandColours;
import uk.guildhall.crm.branding.BrandingForm;
import uk.guildhall.crm.branding.Colour;
import uk.guildhall.crm.branding.Contrast;
import uk.guildhall.crm.council.Council;
import uk.guildhall.web.kit.Brand;
import uk.guildhall.web.kit.Text;
import uk.guildhall.web.kit.Words;

/**
 * What residents' pages would look like, template {@code branding/preview.jte}. Nothing of it is kept.
 *
 * @param w the language of whoever looks at it
 * @param styles the address of the style sheet for these colours
 * @param readings how well the colours are read, as far as they are colours
 */
public record BrandingPreview(Words w, Brand brand, String styles, List<Reading> readings) {

    /**
     * How well one of the colours is read.
     *
     * @param field the form's field, such as {@code brandColour}
     * @param ratio such as 4.5
     * @param offered the nearest colour that is read well enough; null where this one is
     */
    public record Reading(String field, String ratio, String offered) {}

    static BrandingPreview of(Words words, Brand now, Council council, BrandingForm typed) {
        Colour brand = colour(typed.brandColour());
        Colour accent = colour(typed.accentColour());
        Colour band = BrandColours.passingBrand(brand);
        return new BrandingPreview(
                words,
                harmless(now.with(typed, council)),
                "/admin/branding/preview.css?brand=" + brand.hex().substring(1) + "&accent="
                        + accent.hex().substring(1),
                List.of(
                        reading("brandColour", brand, BrandColours.GROUND, BrandColours.passingBrand(brand)),
                        reading("accentColour", accent, band, BrandColours.passingAccent(accent, band))));
    }

    /** Both languages, in which the page is shown. */
    public List<Words> languages() {
        return List.of(Words.of(Words.ENGLISH), Words.of(Words.WELSH));
    }

    /** The colour that would pass instead of that of the field, or null where it passes already. */
    public String offered(String field) {
        return readings.stream()
                .filter(reading -> reading.field().equals(field))
                .map(Reading::offered)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What isn't checked yet leads nowhere. */
    private static Brand harmless(Brand typed) {
        List<BrandingForm.Link> links = typed.links().stream()
                .filter(link -> Text.has(link.label()))
                .map(link -> new BrandingForm.Link(link.label(), Text.has(link.labelCy()) ? link.labelCy() : null, "#"))
                .toList();
        return typed.linking(isWeb(typed.website()) ? typed.website() : null, links);
    }

    private static boolean isWeb(String address) {
        return address != null && address.startsWith("https://");
    }

    private static Reading reading(String field, Colour colour, Colour ground, Colour passing) {
        String ratio = BrandColours.said(Contrast.ratio(colour, ground));
        return new Reading(field, ratio, passing.equals(colour) ? null : passing.hex());
    }

    private static Colour colour(String typed) {
        Optional<Colour> colour = BrandColours.read(typed);
        return colour.orElseGet(() -> Colour.of(Brand.PLAIN_COLOUR));
    }
}
