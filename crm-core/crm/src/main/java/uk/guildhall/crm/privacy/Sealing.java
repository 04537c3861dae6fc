package uk.guildhall.crm.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Settings;

/**
 * Decides by the policy in force in which of two forms a value is written into its row: as it is, or sealed. Both can be
 * read at any time ({@link Stored}), so that a change of the policy needs no pause: {@link Resealing} brings the rows
 * that are there after it.
 */
@ApplicationScoped
public class Sealing {
    private final FieldSeals seals;
    private final Policies policies;

    protected Sealing() {
        this(null, null);
    }

    @Inject
    public Sealing(FieldSeals seals, Policies policies) {
        this.seals = seals;
        this.policies = policies;
    }

    /** What is encrypted beside what always is. */
    public Set<Kept> inForce() {
        Set<String> codes = policies.inForce().set(Settings.ENCRYPTED);
        Set<Kept> kept = EnumSet.noneOf(Kept.class);
        Arrays.stream(Kept.values()).filter(one -> codes.contains(one.code())).forEach(kept::add);
        return kept;
    }

    /** Whether anything of this kind may lie sealed anywhere: a council whose policy never changed needs no look. */
    public boolean mayLieSealed(Kept kind) {
        Policy policy = policies.inForce();
        return policy.version() > 0 || policy.set(Settings.ENCRYPTED).contains(kind.code());
    }

    /** For values of that kind in that row. */
    public Written written(Kept kind, String table, UUID id) {
        return new Written(inForce().contains(kind) ? seals : null, table, id);
    }

    /** For a note in that row: all are encrypted, or those that are marked sensitive, or none. */
    public Written note(boolean sensitive, String table, UUID id) {
        Set<Kept> kept = inForce();
        boolean sealed = kept.contains(Kept.NOTES) || sensitive && kept.contains(Kept.SENSITIVE_NOTES);
        return new Written(sealed ? seals : null, table, id);
    }
}
