package uk.guildhall.admin.branding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.guildhall.crm.branding.BrandingForm;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.council.Nation;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.council.Status;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The branding pages in each of their states. */
public final class BrandingSamples {
    private static final String HOSTILE = "<script>alert('x')</script> & \"quoted\" </textarea>";
    private static final Council COUNCIL = new Council(
            "samplewold",
            "Samplewold County Council",
            null,
            Kind.COUNCIL,
            Nation.WALES,
            Status.ACTIVE,
            SecurityLevel.BASELINE,
            Set.of());

    private BrandingSamples() {}

    public static Map<String, View> pages(Shell shell) {
        BrandingForm plain = form(null, "#1d4f91");
        BrandingForm hostile = form(HOSTILE, "#7fbf3f");
        Errors errors =
                Errors.of("brandColour", "Too pale").and("link1.url", "No").and("openingHours", "No");
        List<BrandingPage.Conflict> conflicts = List.of(
                new BrandingPage.Conflict("name", null, HOSTILE),
                new BrandingPage.Conflict("footerLinks", "A: https://a.example\nB: https://b.example", null));
        Map<String, View> pages = new LinkedHashMap<>();
        pages.put("branding", page(shell, plain, Errors.NONE, List.of()));
        pages.put("branding-errors", page(shell, hostile, errors, List.of()));
        pages.put("branding-conflict", page(shell, hostile, Errors.NONE, conflicts));
        pages.put("pictures", pictures(shell, false, Errors.NONE, null));
        pages.put(
                "pictures-conflict",
                pictures(
                        shell,
                        true,
                        Errors.of("logo", "Somebody else"),
                        new PicturesPage.Offered("logo", "data:image/png;base64,AAAA")));
        return pages;
    }

    private static View pictures(Shell shell, boolean has, Errors errors, PicturesPage.Offered offered) {
        return new View("branding/pictures.jte", new PicturesPage(shell, 3, has, has, errors, offered));
    }

    private static View page(Shell shell, BrandingForm form, Errors errors, List<BrandingPage.Conflict> conflicts) {
        BrandingPreview preview = BrandingPreview.of(shell.words(), shell.brand(), COUNCIL, form);
        return new View(
                "branding/branding.jte", new BrandingPage(shell, COUNCIL, 3, form, 2, errors, conflicts, preview));
    }

    private static BrandingForm form(String text, String colour) {
        return new BrandingForm(
                text,
                text,
                text,
                text,
                colour,
                "#f0b429",
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text == null ? List.of() : List.of(new BrandingForm.Link(text, text, "data:text/html,x")),
                text,
                text,
                text,
                text);
    }
}
