package uk.guildhall.crm.interaction;

import java.util.List;
import uk.guildhall.crm.casework.Case;

/**
 * A contact as it was saved, with the cases that it raised, in the order of its topics.
 *
 * @param already it had been saved before: the same Save came twice
 */
public record LoggedContact(Contact contact, List<Case> cases, boolean already) {}
