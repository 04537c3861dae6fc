package uk.guildhall.web.api;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.guildhall.crm.council.Stale;

/** The version of a record that somebody saw before they change it. */
final class IfMatch {
    private static final Pattern STRONG = Pattern.compile("(?<!W/)\"(\\d{1,9})\"");

    private IfMatch() {}

    /**
     * Lets pass only who has seen the given version.
     *
     * @param header {@code If-Match}: one or more entity tags, or {@code *} for whatever version there is
     * @throws Declined without the header (428)
     * @throws Stale where the record has changed since (412)
     */
    static void require(String header, int version) {
        if (header == null) {
            throw Declined.withoutIfMatch();
        }
        if (header.strip().equals("*")) {
            return;
        }
        Matcher tags = STRONG.matcher(header);
        while (tags.find()) {
            if (Integer.parseInt(tags.group(1)) == version) {
                return;
            }
        }
        throw new Stale();
    }

    static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }
}
