package uk.guildhall.crm.policy;

import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.SecurityLevel;

/**
 * One change to a council's policy that somebody wants: another level, or a value of its own for the council, a service
 * or a role.
 *
 * @param setting null where it is the level
 * @param value the level's name or the setting's value; null to take the council's own value back
 */
public record Amendment(Scope scope, String subject, Setting setting, String value) {

    public static Amendment level(SecurityLevel level) {
        return new Amendment(Scope.LEVEL, null, null, level.name());
    }

    public static Amendment own(Own where, String value) {
        return new Amendment(where.scope(), where.subject(), where.setting(), value);
    }

    public boolean isLevel() {
        return scope == Scope.LEVEL;
    }

    public Own where() {
        return new Own(scope, subject, setting);
    }

    /** The level, or the own value there, as it is; null for none. */
    public String before(Policy policy) {
        return isLevel() ? policy.level().name() : policy.own(where());
    }

    /** What would be in force. */
    public Policy on(Policy policy) {
        return isLevel() ? policy.at(SecurityLevel.valueOf(value)) : policy.with(where(), value);
    }

    /** The same with its value as it is stored. Whatever can't be a value is a problem. */
    public Amendment checked(Policy policy, String pointer, Problems problems) {
        if (isLevel() || value == null) {
            return this;
        }
        if (!setting.accepts(value)) {
            if (setting.unit() == Unit.NONE) {
                problems.add(pointer, "problem.choice");
            } else {
                problems.add(pointer, "problem.policy-number", setting.least(), setting.most());
            }
            return this;
        }
        String floor = scope == Scope.COUNCIL ? setting.at(policy.level()) : policy.value(setting);
        String tidy = setting.tidy(value);
        if (setting.isLooser(tidy, floor)) {
            problems.add(
                    pointer, scope == Scope.COUNCIL ? "problem.policy-below-level" : "problem.policy-below-council");
        }
        return new Amendment(scope, subject, setting, tidy);
    }

    void into(Policies policies, int version) {
        if (isLevel()) {
            policies.choose(SecurityLevel.valueOf(value), version);
        } else {
            policies.set(where(), value, version);
        }
    }

    /** Loosening by any other way than a request that others approve. */
    public static Conflict looser() {
        return new Conflict("problem.policy-looser");
    }
}
