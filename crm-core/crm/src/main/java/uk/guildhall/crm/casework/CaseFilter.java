package uk.guildhall.crm.casework;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Which cases a list shows; a null leaves that question open.
 *
 * @param statuses those that are shown
 * @param teams those of any of these teams; an empty set shows none
 */
public record CaseFilter(Set<CaseStatus> statuses, Set<UUID> teams, UUID owner, UUID customer) {
    private static final Set<CaseStatus> OPEN = EnumSet.complementOf(EnumSet.of(CaseStatus.CLOSED));

    public static CaseFilter ofCustomer(UUID customer) {
        return new CaseFilter(null, null, null, customer);
    }

    public static CaseFilter openOf(UUID owner) {
        return new CaseFilter(OPEN, null, owner, null);
    }

    /** @param open true for those not closed, false for the closed ones, null for all */
    public static CaseFilter of(Boolean open, UUID team, UUID owner, UUID customer) {
        Set<CaseStatus> statuses = open == null ? null : open ? OPEN : EnumSet.of(CaseStatus.CLOSED);
        return new CaseFilter(statuses, team == null ? null : Set.of(team), owner, customer);
    }

    /** The cases in one status, or for null all that are open. */
    public static CaseFilter in(CaseStatus status, Set<UUID> teams, UUID owner) {
        return new CaseFilter(status == null ? OPEN : EnumSet.of(status), teams, owner, null);
    }

    /** Work that waits is listed by when it is due; closed cases and a customer's by the newest. */
    boolean byDue() {
        return customer == null && statuses != null && !statuses.contains(CaseStatus.CLOSED);
    }
}
