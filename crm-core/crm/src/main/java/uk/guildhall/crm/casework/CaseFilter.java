package uk.guildhall.crm.casework;

import java.util.UUID;

/**
 * Which cases a list shows; a null leaves that question open.
 *
 * @param open true for those not closed, false for the closed ones
 */
public record CaseFilter(Boolean open, UUID team, UUID owner, UUID customer) {

    public static CaseFilter ofCustomer(UUID customer) {
        return new CaseFilter(null, null, null, customer);
    }
}
