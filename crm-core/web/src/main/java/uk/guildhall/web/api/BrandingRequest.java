package uk.guildhall.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.branding.BrandingForm;

/** What a program may say of the council's look. */
@Schema(name = "Branding", description = "How the council presents itself; what is null is not shown")
public record BrandingRequest(
        @Schema(description = "What the council calls itself; null for the register's name", maxLength = 120)
        String name,

        @Schema(description = "The same in Welsh", maxLength = 120)
        String nameCy,

        @Schema(maxLength = 200) String strapline,
        @Schema(maxLength = 200) String straplineCy,

        @Schema(
                description = "Of the band, links and buttons; read at 4.5:1 or better on the pages",
                example = "#1d70b8",
                required = true)
        String brandColour,

        @Schema(
                description = "Of the line below the band; seen at 3:1 or better on the brand colour",
                example = "#f0b429",
                required = true)
        String accentColour,

        @Schema(maxLength = 40) String phone,
        @Schema(maxLength = 40) String textphone,
        @Schema(maxLength = 254) String email,
        @Schema(maxLength = 300) String address,

        @Schema(description = "Begins with https://", maxLength = 200)
        String website,

        @Schema(maxLength = 300) String openingHours,
        @Schema(maxLength = 300) String openingHoursCy,
        @Schema(description = "At most 8") List<Link> footerLinks,

        @Schema(description = "Who e-mails come from: letters, digits and ' . , & ( ) / -", maxLength = 100)
        String senderName,

        @Schema(maxLength = 254) String senderAddress,

        @Schema(description = "Below the council's e-mails", maxLength = 1000)
        String signature,

        @Schema(maxLength = 1000) String signatureCy) {

    /** A link at the foot of every page. */
    @Schema(name = "FooterLink")
    public record Link(
            @Schema(maxLength = 60, required = true) String label,
            @Schema(maxLength = 60) String labelCy,

            @Schema(description = "Begins with https://", maxLength = 300, required = true)
            String url) {}

    static BrandingRequest of(BrandingForm known) {
        return new BrandingRequest(
                known.name(),
                known.nameCy(),
                known.strapline(),
                known.straplineCy(),
                known.brandColour(),
                known.accentColour(),
                known.phone(),
                known.textphone(),
                known.email(),
                known.address(),
                known.website(),
                known.openingHours(),
                known.openingHoursCy(),
                known.footerLinks().stream()
                        .map(link -> new Link(link.label(), link.labelCy(), link.url()))
                        .toList(),
                known.senderName(),
                known.senderAddress(),
                known.signature(),
                known.signatureCy());
    }

    BrandingForm form() {
        return new BrandingForm(
                name,
                nameCy,
                strapline,
                straplineCy,
                brandColour,
                accentColour,
                phone,
                textphone,
                email,
                address,
                website,
                openingHours,
                openingHoursCy,
                footerLinks == null
                        ? List.of()
                        : footerLinks.stream().map(BrandingRequest::link).toList(),
                senderName,
                senderAddress,
                signature,
                signatureCy);
    }

    private static BrandingForm.Link link(Link given) {
        return given == null
                ? new BrandingForm.Link(null, null, null)
                : new BrandingForm.Link(given.label, given.labelCy, given.url);
    }
}
