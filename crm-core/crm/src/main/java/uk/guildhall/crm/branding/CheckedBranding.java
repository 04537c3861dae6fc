package uk.guildhall.crm.branding;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.customer.EmailAddress;

/** Reads what was typed about the branding: as it may be kept, or everything that is wrong with it. */
final class CheckedBranding {
    static final int MOST_LINKS = 8;

    /** Also 101, 159 and other short numbers, and "18001 01632 960100", which libraries for phone numbers know not. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()\\-]{1,30}(?: (?:ext|est)\\.? ?[0-9]{1,6})?");

    /** What would end a name in the header of an e-mail, or hide an address in it, is none. */
    private static final Pattern SENDER = Pattern.compile("[\\p{L}\\p{M}\\p{N} '’.,&()/\\-]+");

    private static final Pattern ASCII = Pattern.compile("[\\x21-\\x7e]+");

    private final BrandingForm typed;
    private final Problems problems = new Problems();

    private CheckedBranding(BrandingForm typed) {
        this.typed = typed;
    }

    /** @throws Refused with everything that is wrong */
    static BrandingForm of(BrandingForm typed) {
        return new CheckedBranding(typed).read();
    }

    private BrandingForm read() {
        Colour brand = BrandColours.checkedBrand(typed.brandColour(), problems);
        Colour accent = BrandColours.checkedAccent(typed.accentColour(), brand, problems);
        BrandingForm checked = new BrandingForm(
                problems.text("/name", typed.name(), 120),
                problems.text("/nameCy", typed.nameCy(), 120),
                problems.text("/strapline", typed.strapline(), 200),
                problems.text("/straplineCy", typed.straplineCy(), 200),
                brand == null ? null : brand.hex(),
                accent == null ? null : accent.hex(),
                phone("/phone", typed.phone()),
                phone("/textphone", typed.textphone()),
                email("/email", typed.email()),
                problems.text("/address", typed.address(), 300),
                address("/website", typed.website(), 200),
                problems.longText("/openingHours", typed.openingHours(), 300),
                problems.longText("/openingHoursCy", typed.openingHoursCy(), 300),
                links(),
                senderName(),
                email("/senderAddress", typed.senderAddress()),
                problems.longText("/signature", typed.signature(), 1_000),
                problems.longText("/signatureCy", typed.signatureCy(), 1_000));
        problems.refuseIfAny();
        return checked;
    }

    private String phone(String pointer, String given) {
        String phone = problems.text(pointer, given, 40);
        if (phone != null && !PHONE.matcher(phone).matches()) {
            problems.add(pointer, "problem.council-phone");
        }
        return phone;
    }

    private String email(String pointer, String given) {
        String email = problems.text(pointer, given, 254);
        if (email != null
                && (!ASCII.matcher(email).matches() || EmailAddress.tidy(email).isEmpty())) {
            problems.add(pointer, "problem.email");
        }
        return email;
    }

    private String senderName() {
        String name = problems.text("/senderName", typed.senderName(), 100);
        if (name != null && !SENDER.matcher(name).matches()) {
            problems.add("/senderName", "problem.sender-name");
        }
        return name;
    }

    private List<BrandingForm.Link> links() {
        List<BrandingForm.Link> links = new ArrayList<>();
        for (int i = 0; i < typed.footerLinks().size(); i++) {
            BrandingForm.Link link = typed.footerLinks().get(i);
            if (!link.isEmpty()) {
                String pointer = "/footerLinks/" + i;
                String url = address(pointer + "/url", link.url(), 300);
                if (url == null && (link.url() == null || link.url().isBlank())) {
                    problems.add(pointer + "/url", "problem.https");
                }
                links.add(new BrandingForm.Link(
                        problems.required(pointer + "/label", link.label(), 60),
                        problems.text(pointer + "/labelCy", link.labelCy(), 60),
                        url));
            }
        }
        if (links.size() > MOST_LINKS) {
            problems.add("/footerLinks", "problem.too-many", MOST_LINKS);
        }
        return links;
    }

    /** Of a page on the web, and of nothing else that a browser would follow. */
    private String address(String pointer, String given, int limit) {
        String text = problems.text(pointer, given, limit);
        if (text != null && !isWebAddress(text)) {
            problems.add(pointer, "problem.https");
        }
        return text;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return ASCII.matcher(text).matches()
                    && "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
