package uk.guildhall.admin.platform;

import java.util.List;
import uk.guildhall.crm.platform.RegisteredCouncil;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/councils} on the operator's host, template {@code operator/councils.jte}: the councils of the platform by
 * code, those found by {@code q} where it is given.
 *
 * @param sought what was searched for; null for all
 * @param nextHref where the list goes on; null on its last page
 */
public record CouncilsPage(Shell shell, String sought, List<Row> rows, String nextHref) {

    /** Nation, level and status are codes: WALES, ENHANCED, ACTIVE; schema is its version, or null. */
    public record Row(
            String code,
            String name,
            List<String> hosts,
            String nation,
            String level,
            String status,
            String cell,
            String schemaVersion) {

        static Row of(RegisteredCouncil council, List<String> hosts) {
            return new Row(
                    council.code(),
                    council.name(),
                    hosts,
                    council.nation().name(),
                    council.level().name(),
                    council.status().name(),
                    council.cell(),
                    council.schemaVersion());
        }
    }
}
