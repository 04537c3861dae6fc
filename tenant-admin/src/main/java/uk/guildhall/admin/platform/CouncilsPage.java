package uk.guildhall.admin.platform;

import java.util.List;
import uk.guildhall.crm.platform.RegisteredCouncil;
import uk.guildhall.crm.tenancy.Quarantine;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/councils} on the operator's host, template {@code operator/councils.jte}: the councils of the platform by
 * code, those found by {@code q} where it is given.
 *
 * @param sought what was searched for; null for all
 * @param nextHref where the list goes on; null on its last page
 */
public record CouncilsPage(Shell shell, String sought, List<Row> rows, String nextHref) {

    /**
     * Nation, level, status and ring are codes: WALES, ENHANCED, ACTIVE, EARLY; schema is its version, or null.
     *
     * @param quarantine why its schema lets nobody in; null where it does
     * @param backupTrouble whether its last backup failed, or came not although it was planned
     */
    public record Row(
            String code,
            String name,
            List<String> hosts,
            String nation,
            String level,
            String status,
            String cell,
            String ring,
            String schemaVersion,
            Quarantine quarantine,
            boolean backupTrouble) {

        static Row of(RegisteredCouncil council, List<String> hosts, Quarantine quarantine, boolean backupTrouble) {
            return new Row(
                    council.code(),
                    council.name(),
                    hosts,
                    council.nation().name(),
                    council.level().name(),
                    council.status().name(),
                    council.cell(),
                    council.ring().name(),
                    council.schemaVersion(),
                    quarantine,
                    backupTrouble);
        }
    }
}
