package uk.guildhall.web.kit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import uk.guildhall.crm.access.support.SupportNotice;

/**
 * What surrounds every page: whose council it is, who is signed in, what they may do, in which language.
 *
 * @param area which part of the house the page belongs to; it decides the navigation
 * @param person display name of the signed-in person, null where nobody is
 * @param permissions what the person may do, as {@code noun:verb}
 * @param csrf token that every form sends back as {@code _csrf}
 * @param flash message to show once, or null
 * @param path path of this page with its query, for coming back after changing the language
 * @param support who of the operator's may look at the council's data at the moment; null where nobody may
 */
public record Shell(
        Words words,
        Brand brand,
        Area area,
        String person,
        Set<String> permissions,
        String csrf,
        Flash flash,
        String path,
        LocalDate today,
        SupportNotice.Looking support) {

    /** The parts of the house. */
    public enum Area {
        PUBLIC,
        DESK,
        ADMIN,
        OPERATOR
    }

    public Shell {
        permissions = Set.copyOf(permissions);
    }

    /** While nobody of the operator's may look. */
    public Shell(
            Words words,
            Brand brand,
            Area area,
            String person,
            Set<String> permissions,
            String csrf,
            Flash flash,
            String path,
            LocalDate today) {
        this(words, brand, area, person, permissions, csrf, flash, path, today, null);
    }

    /** A page for someone who has not signed in. */
    public static Shell open(Words words, Brand brand, Area area, String csrf, String path, InstantSource clock) {
        return new Shell(words, brand, area, null, Set.of(), csrf, null, path, words.day(clock.instant()));
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    public boolean signedIn() {
        return person != null;
    }

    public String council() {
        return brand.name(words);
    }

    /** Is this the navigation entry of the page being shown? */
    public boolean at(String href) {
        return path.equals(href) || path.startsWith(href + "/") || path.startsWith(href + "?");
    }

    /** The address of a static file, with the build in it so that a browser may keep it for a year. */
    public String asset(String name) {
        return Assets.url(name);
    }
}
