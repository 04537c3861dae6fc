package uk.guildhall.crm.access;

import java.util.Collection;
import java.util.Set;
import uk.guildhall.crm.access.factor.FactorKind;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Settings;

/** What a policy asks of somebody beside the password: any second factor, or a passkey and nothing less. */
public enum FactorDemand {
    ANY,
    PASSKEY;

    static final String EVERYBODY = "passkey";

    private static final String ADMINISTRATORS = "administrators-passkey";
    private static final Set<String> ADMINISTRATING = Set.of(Role.TENANT_ADMIN.code(), Role.OPERATOR.code());

    /**
     * With what a session is opened where a passkey is asked for; what a council's identity provider asked for is that
     * provider's affair.
     */
    private static final Set<String> AS_GOOD_AS_PASSKEY = Set.of(FactorKind.PASSKEY.code(), "sso");

    /** What that policy asks of somebody with these roles. */
    public static FactorDemand of(Policy policy, Collection<String> roles) {
        return switch (policy.forRoles(roles).choice(Settings.STAFF_FACTOR)) {
            case EVERYBODY -> PASSKEY;
            case ADMINISTRATORS -> roles.stream().anyMatch(ADMINISTRATING::contains) ? PASSKEY : ANY;
            default -> ANY;
        };
    }

    /** Whether a session that was opened, or has been proved since, with this may go on. */
    public boolean isMetBy(String factor) {
        return this == ANY || AS_GOOD_AS_PASSKEY.contains(factor);
    }

    /** Whether somebody who has these can sign in without getting another first. */
    public boolean isMetBy(Collection<FactorKind> kinds) {
        return this == ANY ? !kinds.isEmpty() : kinds.contains(FactorKind.PASSKEY);
    }
}
