package uk.guildhall.admin;

import java.util.List;
import uk.guildhall.web.kit.Shell;

/** {@code /admin} on the operator's host, template {@code operator/councils.jte}: every council of the platform. */
public record CouncilsPage(Shell shell, List<Row> rows) {

    /** Nation, level and status are codes: WALES, ENHANCED, ACTIVE; schema is its version, or null. */
    public record Row(
            String code,
            String name,
            List<String> hosts,
            String nation,
            String level,
            String status,
            String schemaVersion) {}
}
