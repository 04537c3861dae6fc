package uk.guildhall.crm.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.guildhall.crm.council.SecurityLevel;

/**
 * A council's policy as it is in force: for each setting the strictest of what its level, the council, the service and
 * the person's roles say. Immutable.
 */
public final class Policy {
    private final SecurityLevel level;
    private final int version;
    private final Map<Own, String> own;
    private final Set<Own> narrowed;

    private Policy(SecurityLevel level, int version, Map<Own, String> own, Set<Own> narrowed) {
        this.level = level;
        this.version = version;
        this.own = own;
        this.narrowed = narrowed;
    }

    /** A level, and nothing made stricter. */
    public static Policy of(SecurityLevel level) {
        return new Policy(level, 0, Map.of(), Set.of());
    }

    /** What is in force after these changes, in their order, by a council that was onboarded at this level. */
    static Policy after(SecurityLevel onboarded, List<PolicyChange> changes) {
        SecurityLevel level = onboarded;
        Map<Own, String> own = new HashMap<>();
        int version = 0;
        for (PolicyChange change : changes) {
            version = change.number();
            if (change.scope() == Scope.LEVEL) {
                level = SecurityLevel.valueOf(change.value());
                continue;
            }
            Setting setting = Settings.of(change.setting()).orElse(null);
            if (setting == null) {
                // Of a later release, before this node had it, or of one that is gone.
                continue;
            }
            Own where = new Own(change.scope(), change.subject(), setting);
            if (change.value() == null) {
                own.remove(where);
            } else {
                own.put(where, change.value());
            }
        }
        return new Policy(level, version, Map.copyOf(own), Set.of());
    }

    public SecurityLevel level() {
        return level;
    }

    /** The number of the last change; 0 before the first. */
    public int version() {
        return version;
    }

    /** The same at another level: what would be in force. */
    public Policy at(SecurityLevel other) {
        return new Policy(other, version, own, narrowed);
    }

    /** The same with one more value of the council's own, or without it ({@code null}): what would be in force. */
    public Policy with(Own where, String value) {
        Map<Own, String> changed = new HashMap<>(own);
        if (value == null) {
            changed.remove(where);
        } else {
            changed.put(where, value);
        }
        return new Policy(level, version, Map.copyOf(changed), narrowed);
    }

    /** For somebody who plays these roles, by their codes. */
    public Policy forRoles(Collection<String> roles) {
        return narrowedTo(Scope.ROLE, roles);
    }

    /** For what belongs to this service, by its code. */
    public Policy forService(String service) {
        return narrowedTo(Scope.SERVICE, List.of(service));
    }

    private Policy narrowedTo(Scope scope, Collection<String> subjects) {
        Set<Own> more = new HashSet<>(narrowed);
        own.keySet().stream()
                .filter(where -> where.scope() == scope && subjects.contains(where.subject()))
                .forEach(more::add);
        return more.size() == narrowed.size() ? this : new Policy(level, version, own, Set.copyOf(more));
    }

    /** What is in force, as text. */
    public String value(Setting setting) {
        return effective(setting).value();
    }

    public int number(Setting setting) {
        return Integer.parseInt(value(setting));
    }

    public String choice(Setting setting) {
        return value(setting);
    }

    public Set<String> set(Setting setting) {
        return Setting.parts(value(setting));
    }

    /** The council's own value there, or null. */
    public String own(Own where) {
        return own.get(where);
    }

    /** All that the council has set itself. */
    public Map<Own, String> own() {
        return own;
    }

    /** What is in force, and where that comes from. */
    public Effective effective(Setting setting) {
        Effective strictest = new Effective(setting.at(level), Scope.LEVEL, null);
        Own council = Own.ofCouncil(setting);
        if (own.containsKey(council)) {
            strictest = strictest.or(setting, own.get(council), council);
        }
        for (Own where : narrowed) {
            if (where.setting().equals(setting)) {
                strictest = strictest.or(setting, own.get(where), where);
            }
        }
        return strictest;
    }

    /**
     * A value and where it comes from.
     *
     * @param from the level, or the scope whose own value made it stricter
     * @param subject the code of the service or role, or null
     */
    public record Effective(String value, Scope from, String subject) {

        private Effective or(Setting setting, String other, Own where) {
            String strictest = setting.strictest(value, other);
            return strictest.equals(value) ? this : new Effective(strictest, where.scope(), where.subject());
        }
    }
}
