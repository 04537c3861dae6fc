package uk.guildhall.crm.platform;

import java.util.List;
import uk.guildhall.crm.council.Nation;
import uk.guildhall.crm.council.SecurityLevel;

/**
 * A council that is to be taken on, checked: the arguments of the job that does it.
 *
 * @param cell the database server on which it is to lie
 * @param administrator the first person of its staff, who has no password until they choose one
 */
public record CouncilToOnboard(
        String code,
        String gss,
        String name,
        String nameCy,
        List<String> hosts,
        Nation nation,
        SecurityLevel level,
        String cell,
        Administrator administrator) {

    public CouncilToOnboard {
        hosts = List.copyOf(hosts);
    }

    /** Whoever the council has named to begin with; they make everybody else. */
    public record Administrator(String name, String email) {}
}
