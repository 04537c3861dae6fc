package uk.guildhall.admin.people;

import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/roles/new} and {@code /admin/roles/ID}, template {@code people/role.jte}: a role of the council's own.
 *
 * @param id null for a new one
 * @param groups what it may be given, in groups
 * @param now what it is by now, where somebody else changed it meanwhile; else null
 */
public record RolePage(
        Shell shell,
        String id,
        int version,
        String name,
        String nameCy,
        List<String> permissions,
        List<Group> groups,
        int people,
        Now now,
        Errors errors) {

    /** Permissions of one noun. */
    public record Group(String name, List<Option> permissions) {}

    /** As it lies in the database. */
    public record Now(String name, String nameCy, List<String> permissions) {}
}
