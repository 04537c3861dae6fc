package uk.guildhall.crm.governance;

import java.util.List;
import uk.guildhall.crm.policy.Policy;

/** One kind of thing that ends, or lacks something, when a council's policy becomes stricter. A bean is enough to add one. */
public interface Consequence {

    /** Names its words: {@code policy.effect.<key>}. */
    String key();

    /** Who and what would be touched, by name, if {@code then} were in force instead of {@code now}. */
    List<Affected> foreseen(Policy now, Policy then);

    /** Ends what doesn't comply, in the transaction that puts the policy in force. */
    void bring(Policy inForce);
}
