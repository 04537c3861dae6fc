package uk.guildhall.admin.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import uk.guildhall.crm.access.CouncilRoles;
import uk.guildhall.web.kit.Words;

/** What can be allowed, told in words. */
final class Permissions {
    /** In this order; what is none of these comes last. */
    private static final List<String> NOUNS = List.of(
            "customer",
            "contact",
            "case",
            "service",
            "export",
            "retention",
            "session",
            "data",
            "staff",
            "team",
            "role");

    private Permissions() {}

    /** All that a council may allow, noun by noun. */
    static Map<String, List<String>> byNoun() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        NOUNS.forEach(noun -> groups.put(noun, new ArrayList<>()));
        for (String permission : new TreeSet<>(CouncilRoles.grantable())) {
            groups.computeIfAbsent(noun(permission), noun -> new ArrayList<>()).add(permission);
        }
        groups.values().removeIf(Collection::isEmpty);
        return groups;
    }

    static String text(String permission, Words words) {
        return words.sayOr("permission." + permission.replace(':', '.'), permission);
    }

    static String nounText(String noun, Words words) {
        return words.sayOr("permission.of." + noun, noun);
    }

    private static String noun(String permission) {
        return permission.substring(0, permission.indexOf(':'));
    }
}
