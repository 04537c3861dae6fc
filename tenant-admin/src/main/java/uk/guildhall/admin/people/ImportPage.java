package uk.guildhall.admin.people;

import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;

/** {@code /admin/people/import}, template {@code people/import.jte}: where a file of staff is given. */
public record ImportPage(Shell shell, List<Option> roles, List<Option> teams, Errors errors) {}
