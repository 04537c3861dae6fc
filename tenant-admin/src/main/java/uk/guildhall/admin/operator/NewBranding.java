package uk.guildhall.admin.operator;

/** How a new council looks and where it is found, until its administrator changes it. What is null is not shown. */
public record NewBranding(
        String brandColour,
        String accentColour,
        String logoSvg,
        String strapline,
        String straplineCy,
        String phone,
        String phoneMinicom,
        String email,
        String address,
        String openingHours,
        String openingHoursCy,
        String website) {

    /** Dark blue on white, and nothing else said. */
    public static NewBranding plain() {
        return new NewBranding("#1d4f91", "#8fb8de", null, null, null, null, null, null, null, null, null, null);
    }
}
