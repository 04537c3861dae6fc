package uk.guildhall.crm.customer;

import uk.guildhall.crm.interaction.Contacts;

/** Breaks the order of the domain's rooms, so that the rule is seen failing: customers know nothing of contacts. */
public class NameThatKnowsItsContacts {
    private Contacts contacts;

    Object contacts() {
        return contacts;
    }
}
