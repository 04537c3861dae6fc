package uk.guildhall.admin.people;

import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/** {@code /admin/teams}, template {@code people/teams.jte}: the teams, and a form for a new one. */
public record TeamsPage(Shell shell, List<Row> teams, String name, String nameCy, Errors errors) {

    /** {@code nameCy} may be null. */
    public record Row(String id, String code, String name, String nameCy, int people) {}
}
