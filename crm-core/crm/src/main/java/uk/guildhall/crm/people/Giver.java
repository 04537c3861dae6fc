package uk.guildhall.crm.people;

import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.access.Principal;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.TokenHolder;

/**
 * Whoever decides about somebody's work: they can't give away what they don't hold, nor shut themselves out.
 *
 * @param permissions what they may do
 */
public record Giver(UUID staffId, Set<String> permissions) {

    /** Whoever the current request comes from. */
    public static Giver current() {
        Principal principal = Principal.find().orElseThrow();
        return principal instanceof TokenHolder program
                ? new Giver(program.staffId(), program.permissions())
                : new Giver(principal.staffId(), ((SignedIn) principal).permissions());
    }
}
