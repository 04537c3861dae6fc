package uk.guildhall.admin;

import java.util.List;
import uk.guildhall.web.kit.Shell;

/** {@code /admin/staff}, template {@code admin/staff.jte}: everyone who may sign in, by name. */
public record StaffPage(Shell shell, List<Member> members) {

    /** {@code roles} are codes such as team-leader, {@code teams} names, {@code status} is ACTIVE or DISABLED. */
    public record Member(
            String id, String name, String username, List<String> roles, List<String> teams, String status) {}
}
