package uk.guildhall.crm.branding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a council may say of itself, as it is typed. All but the two colours may be null; names that are null are those of
 * the register. Names of the parts are also those of the page's fields and of the API's.
 */
public record BrandingForm(
        String name,
        String nameCy,
        String strapline,
        String straplineCy,
        String brandColour,
        String accentColour,
        String phone,
        String textphone,
        String email,
        String address,
        String website,
        String openingHours,
        String openingHoursCy,
        List<Link> footerLinks,
        String senderName,
        String senderAddress,
        String signature,
        String signatureCy) {

    /** A link at the foot of every page. */
    public record Link(String label, String labelCy, String url) {
        public String labelIn(String language) {
            return "cy".equals(language) && labelCy != null ? labelCy : label;
        }

        public boolean isEmpty() {
            return blank(label) && blank(labelCy) && blank(url);
        }

        private static boolean blank(String text) {
            return text == null || text.isBlank();
        }
    }

    public BrandingForm {
        footerLinks = footerLinks == null ? List.of() : List.copyOf(footerLinks);
    }

    /** The names of the parts in which the other differs; texts that are empty and that are null are alike. */
    public List<String> differencesFrom(BrandingForm other) {
        Map<String, Object> mine = parts();
        Map<String, Object> theirs = other.parts();
        List<String> different = new ArrayList<>();
        mine.forEach((name, value) -> {
            if (!Objects.equals(value, theirs.get(name))) {
                different.add(name);
            }
        });
        return different;
    }

    /** What is said in that part: text, or null. The links are told one a line. */
    public String part(String name) {
        Object value = parts().get(name);
        return value == null ? null : value.toString();
    }

    private Map<String, Object> parts() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("name", name);
        parts.put("nameCy", nameCy);
        parts.put("strapline", strapline);
        parts.put("straplineCy", straplineCy);
        parts.put("brandColour", brandColour);
        parts.put("accentColour", accentColour);
        parts.put("phone", phone);
        parts.put("textphone", textphone);
        parts.put("email", email);
        parts.put("address", address);
        parts.put("website", website);
        parts.put("openingHours", openingHours);
        parts.put("openingHoursCy", openingHoursCy);
        parts.put("footerLinks", told(footerLinks));
        parts.put("senderName", senderName);
        parts.put("senderAddress", senderAddress);
        parts.put("signature", signature);
        parts.put("signatureCy", signatureCy);
        parts.replaceAll((part, value) -> value == null || value.toString().isBlank() ? null : plain(value));
        return parts;
    }

    private static String plain(Object value) {
        return value.toString().strip().replace("\r\n", "\n");
    }

    private static String told(List<Link> links) {
        StringBuilder lines = new StringBuilder();
        for (Link link : links) {
            if (!link.isEmpty()) {
                lines.append(link.label());
                lines.append(link.labelCy() == null || link.labelCy().isBlank() ? "" : " / " + link.labelCy());
                lines.append(": ").append(link.url()).append('\n');
            }
        }
        return lines.toString();
    }
}
