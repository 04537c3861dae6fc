package uk.guildhall.web.kit;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where somebody can go from every page: the parts of the house that they may enter, and within the part where they are,
 * its rooms. Somebody who may enter one room of a part sees that room's own name.
 */
public final class Navigation {

    /**
     * One link.
     *
     * @param words the key of what it says
     */
    public record Entry(String href, String words, boolean current) {}

    /** One page, or family of pages, open to whoever holds one of the permissions. */
    private record Room(String words, String href, Set<String> permissions, Set<String> also) {
        Room(String words, String href, String... permissions) {
            this(words, href, Set.of(permissions), Set.of());
        }

        Room with(String... more) {
            return new Room(words, href, permissions, Set.of(more));
        }

        boolean isOpenTo(Shell shell) {
            return permissions.stream().anyMatch(shell::may);
        }

        boolean holds(Shell shell) {
            // The two front pages are the beginnings of every other address.
            boolean front = href.equals("/desk") || href.equals("/admin");
            String page = shell.path().replaceFirst("[?].*", "").replaceFirst("(.)/$", "$1");
            return (front ? page.equals(href) : shell.at(href)) || also.stream().anyMatch(shell::at);
        }

        Entry entry(Shell shell) {
            return new Entry(href, words, holds(shell));
        }
    }

    private record Part(String words, List<Room> rooms) {
        Part(String words, Room... rooms) {
            this(words, List.of(rooms));
        }

        List<Room> openTo(Shell shell) {
            return rooms.stream().filter(room -> room.isOpenTo(shell)).toList();
        }

        Optional<Entry> entry(Shell shell) {
            List<Room> open = openTo(shell);
            if (open.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Entry(
                    open.get(0).href(),
                    open.size() == 1 ? open.get(0).words() : words,
                    open.stream().anyMatch(room -> room.holds(shell))));
        }
    }

    private static final List<Part> COUNCIL = List.of(
            part(new Room("nav.search", "/desk", "customer:view").with("/desk/search", "/desk/customers")),
            part(new Room("nav.contacts", "/desk/contacts", "contact:view")),
            part(new Room("nav.cases", "/desk/cases", "case:view")),
            part(new Room("nav.reveals", "/desk/reveals", "reveal:view")),
            part(new Room("nav.exports", "/desk/exports", "export:make", "export:approve")),
            part(new Room("nav.admin", "/admin", "staff:view")),
            new Part(
                    "nav.people",
                    new Room("nav.people", "/admin/people", "staff:view"),
                    new Room("nav.teams", "/admin/teams", "staff:view"),
                    new Room("nav.roles", "/admin/roles", "role:view")),
            new Part(
                    "nav.security",
                    new Room("nav.policy", "/admin/policy", "policy:view"),
                    new Room("nav.sessions", "/admin/sessions", "session:view"),
                    new Room("nav.addresses", "/admin/addresses", "address:edit"),
                    new Room("nav.tokens", "/admin/tokens", "token:view"),
                    new Room("nav.support", "/admin/support", "support:grant")),
            part(new Room("nav.branding", "/admin/branding", "branding:edit")),
            new Part(
                    "nav.records",
                    new Room("nav.audit", "/admin/audit", "audit:view"),
                    new Room("nav.retention", "/admin/retention", "retention:run")));

    private static final List<Part> OPERATOR = List.of(
            part(new Room("nav.councils", "/admin/councils", "council:view").with("/admin/jobs")),
            part(new Room("nav.rings", "/admin/rings", "council:view")),
            part(new Room("nav.officers", "/admin/officers", "council:officer")),
            part(new Room("nav.countersign", "/admin/countersign", "policy:countersign")));

    private Navigation() {}

    /** The parts of the house that are open to whoever sees the page. */
    public static List<Entry> parts(Shell shell) {
        return all(shell).stream().flatMap(part -> part.entry(shell).stream()).toList();
    }

    /** The rooms of the part that the page lies in; none where it is the only one. */
    public static List<Entry> rooms(Shell shell) {
        return all(shell).stream()
                .map(part -> part.openTo(shell))
                .filter(rooms -> rooms.size() > 1)
                .filter(rooms -> rooms.stream().anyMatch(room -> room.holds(shell)))
                .findFirst()
                .map(rooms -> rooms.stream().map(room -> room.entry(shell)).toList())
                .orElse(List.of());
    }

    private static List<Part> all(Shell shell) {
        return shell.area() == Shell.Area.OPERATOR ? OPERATOR : COUNCIL;
    }

    private static Part part(Room room) {
        return new Part(room.words(), room);
    }
}
