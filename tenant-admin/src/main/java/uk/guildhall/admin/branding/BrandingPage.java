package uk.guildhall.admin.branding;

import java.util.List;
import uk.guildhall.crm.branding.BrandingForm;
import uk.guildhall.crm.council.Council;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/branding}, template {@code branding/branding.jte}: the form as it is typed, beside what it would look
 * like.
 *
 * @param council what the register calls it, which is shown where it says no other name
 * @param version of the branding that the form was filled in upon
 * @param rows for links, filled or empty
 * @param conflicts the parts in which what is typed differs from what somebody else saved meanwhile; mostly none
 */
public record BrandingPage(
        Shell shell,
        Council council,
        int version,
        BrandingForm form,
        int rows,
        Errors errors,
        List<Conflict> conflicts,
        BrandingPreview preview) {

    /** One part as somebody else saved it, and as it is typed here; null for nothing. */
    public record Conflict(String part, String saved, String typed) {}

    public BrandingForm.Link link(int number) {
        return number <= form.footerLinks().size()
                ? form.footerLinks().get(number - 1)
                : new BrandingForm.Link(null, null, null);
    }

    public boolean full() {
        return rows >= TypedBranding.MOST_LINKS;
    }
}
