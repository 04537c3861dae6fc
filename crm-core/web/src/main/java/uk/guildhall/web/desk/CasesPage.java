package uk.guildhall.web.desk;

import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code GET /desk/cases?whose=&status=}, template {@code desk/cases.jte}: cases, soonest due first. {@code whose} is
 * mine, team or all; {@code status} is open (all but closed), OPEN, IN_PROGRESS, WAITING or CLOSED; {@code nextHref}
 * leads to those due later, or is null.
 */
public record CasesPage(Shell shell, String whose, String status, List<CaseRow> rows, String nextHref) {

    public static final List<String> WHOSE = List.of("mine", "team", "all");
}
