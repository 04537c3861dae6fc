package uk.guildhall.crm.platform;

import java.util.List;
import uk.guildhall.crm.council.Nation;
import uk.guildhall.crm.council.Ring;
import uk.guildhall.crm.council.SecurityLevel;

/**
 * A council that is to be taken on, checked: the arguments of the job that does it.
 *
 * @param cell the database server on which it is to lie
 * @param ring when it is given the changes of a new release
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
        Ring ring,
        Administrator administrator) {

    public CouncilToOnboard {
        hosts = List.copyOf(hosts);
        // A job from before there were rings says nothing of one.
        ring = ring == null ? Ring.NORMAL : ring;
    }

    /** Whoever the council has named to begin with; they make everybody else. */
    public record Administrator(String name, String email) {}
}
