package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/** What the current council's policy asks of a password wherever one is chosen. */
@ApplicationScoped
public class PasswordRules {
    /** Where an operator has put the whole list of Have I Been Pwned; optional. */
    private static final String FOLDER = "guildhall.passwords.breached.folder";

    private final Policies policies;
    private final List<BreachedPasswords> breached;

    @Inject
    public PasswordRules(Policies policies) {
        this.policies = policies;
        this.breached = ConfigProvider.getConfig()
                .getOptionalValue(FOLDER, String.class)
                .<BreachedPasswords>map(folder -> new BreachedFolder(Path.of(folder)))
                .map(List::of)
                .orElse(List.of());
    }

    protected PasswordRules() {
        this.policies = null;
        this.breached = null;
    }

    /** How many characters that person's password has at least. */
    public int shortest(Staff staff) {
        return standard(staff).least();
    }

    /**
     * Looks at a password that somebody chooses for themselves.
     *
     * @param pointer where it stands in what they sent
     * @throws Refused where it can't be chosen, with the reason
     */
    public void check(String pointer, String password, Staff staff) {
        OwnWords own = OwnWords.of(CurrentCouncil.get(), staff.username(), staff.displayName(), staff.email());
        standard(staff).wrongWith(pointer, password, own).ifPresent(problem -> {
            throw new Refused(List.of(problem));
        });
    }

    /** Whether a password that was right is shorter than the policy now asks for. */
    public boolean isOutgrown(String password, Staff staff) {
        return standard(staff).isTooShort(password);
    }

    private PasswordStandard standard(Staff staff) {
        Collection<String> roles = staff.roleCodes();
        return PasswordStandard.of(policies.inForce().forRoles(roles), breached);
    }
}
