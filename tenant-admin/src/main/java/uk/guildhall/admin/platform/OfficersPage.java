package uk.guildhall.admin.platform;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/officers}, template {@code operator/officers.jte}: the operator's data-protection officers.
 *
 * @param name as typed, and {@code email}
 */
public record OfficersPage(Shell shell, List<Row> rows, String name, String email, Errors errors) {

    /** @param status ACTIVE, INVITED or DISABLED */
    public record Row(String id, String name, String email, String status, Instant since) {}
}
