package uk.guildhall.admin.branding;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import uk.guildhall.crm.branding.BrandingForm;
import uk.guildhall.crm.council.Problem;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Words;

/** Reads the form about the branding as it came, and does what its buttons other than Save ask for. */
final class TypedBranding {
    static final int MOST_LINKS = 8;
    private static final int MOST_READ = 20;

    private final MultivaluedMap<String, String> fields;

    TypedBranding(MultivaluedMap<String, String> fields) {
        this.fields = new MultivaluedHashMap<>(fields);
    }

    BrandingForm form() {
        return new BrandingForm(
                text("name"),
                text("nameCy"),
                text("strapline"),
                text("straplineCy"),
                text("brandColour"),
                text("accentColour"),
                text("phone"),
                text("textphone"),
                text("email"),
                text("address"),
                text("website"),
                text("openingHours"),
                text("openingHoursCy"),
                links(),
                text("senderName"),
                text("senderAddress"),
                text("signature"),
                text("signatureCy"));
    }

    /** Below zero, which no version is, where none was sent. */
    int version() {
        try {
            return Integer.parseInt(text("version").strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The links there is room for, filled or not. */
    int rows() {
        int rows = 0;
        while (rows < MOST_READ && fields.containsKey("link" + (rows + 1) + ".url")) {
            rows++;
        }
        return Math.max(1, rows);
    }

    /** Whether somebody else's words are being compared with these. */
    boolean comparing() {
        return !text("comparing").isEmpty();
    }

    /** Such as {@code save}, or {@code take-} and the name of a part. */
    String action() {
        return text("action");
    }

    void set(String field, String value) {
        fields.putSingle(field, value);
    }

    /** Takes over a part as somebody else saved it. */
    void take(String part, BrandingForm saved) {
        if (!part.equals("footerLinks")) {
            set(part, saved.part(part) == null ? "" : saved.part(part));
            return;
        }
        fields.keySet().removeIf(field -> field.startsWith("link"));
        for (int i = 0; i < saved.footerLinks().size(); i++) {
            BrandingForm.Link link = saved.footerLinks().get(i);
            set("link" + (i + 1) + ".label", link.label());
            set("link" + (i + 1) + ".labelCy", link.labelCy());
            set("link" + (i + 1) + ".url", link.url());
        }
    }

    /** {@code /footerLinks/0/url} is the field {@code link1.url}. */
    static Errors errors(List<Problem> problems, Words words) {
        List<Errors.Problem> told = new ArrayList<>();
        for (Problem problem : problems) {
            String[] steps = problem.pointer().substring(1).split("/");
            String field = !steps[0].equals("footerLinks")
                    ? steps[0]
                    : steps.length < 3 ? "link1.label" : "link" + (Integer.parseInt(steps[1]) + 1) + "." + steps[2];
            told.add(new Errors.Problem(
                    field, words.say(problem.key(), problem.args().toArray())));
        }
        return new Errors(told);
    }

    private List<BrandingForm.Link> links() {
        List<BrandingForm.Link> links = new ArrayList<>();
        for (int i = 1; i <= MOST_READ && fields.containsKey("link" + i + ".url"); i++) {
            links.add(new BrandingForm.Link(
                    text("link" + i + ".label"), text("link" + i + ".labelCy"), text("link" + i + ".url")));
        }
        return links;
    }

    private String text(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }
}
