package uk.guildhall.admin.addresses;

import java.time.Instant;
import java.util.List;
import uk.guildhall.crm.access.address.Outsiders.Outsider;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/addresses}, template {@code admin/addresses/addresses.jte}: from where the council's people may come.
 *
 * @param rule what the policy in force says: {@code optional}, {@code administrators} or {@code all}
 * @param mine the address from which this page was asked for
 * @param addresses as they were typed
 * @param outsiders who could no longer come from where they lately were, where these would be the first; usually empty
 */
public record AddressesPage(
        Shell shell,
        List<Row> rows,
        String rule,
        String mine,
        String addresses,
        String label,
        List<Outsider> outsiders,
        Errors errors) {

    /** @param mine whether the reader's own address is among them */
    public record Row(String id, String addresses, String label, Instant since, boolean mine) {}
}
