package uk.guildhall.admin.people;

import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/roles}, template {@code people/roles.jte}: who may do what, permission by permission and role by role.
 */
public record RolesPage(Shell shell, List<Column> roles, List<Group> groups) {

    /** One role; {@code id} is null for a built-in one, which is fixed. */
    public record Column(String code, String name, String id, int people) {}

    /** What belongs together, such as all about cases. */
    public record Group(String name, List<Line> lines) {}

    /** One permission in words, and for each role in their order whether it holds it. */
    public record Line(String text, List<Boolean> held) {}
}
