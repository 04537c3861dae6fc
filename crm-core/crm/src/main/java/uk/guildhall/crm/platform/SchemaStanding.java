package uk.guildhall.crm.platform;

import java.util.Optional;
import uk.guildhall.crm.council.Ring;
import uk.guildhall.crm.tenancy.Quarantine;

/**
 * How one council's schema stands.
 *
 * @param version the last change that it has; null for none
 */
record SchemaStanding(Ring ring, String version, Optional<Quarantine> quarantine) {

    /** @param row code, ring, and the columns of {@link Quarantine#COLUMNS} */
    static SchemaStanding of(Object[] row) {
        String version = (String) row[2];
        boolean idle = row[4] != null && ((Number) row[4]).intValue() == 1;
        return new SchemaStanding(
                Ring.valueOf((String) row[1]),
                version,
                Quarantine.of(version, (String) row[3], idle, (String) row[5], (String) row[6]));
    }
}
