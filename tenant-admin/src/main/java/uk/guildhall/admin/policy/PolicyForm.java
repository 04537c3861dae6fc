package uk.guildhall.admin.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.policy.Amendment;
import uk.guildhall.crm.policy.Own;
import uk.guildhall.crm.policy.Scope;
import uk.guildhall.crm.policy.Setting;
import uk.guildhall.crm.policy.Settings;

/** Reads what the forms of the policy's pages send. */
final class PolicyForm {
    static final String LEVEL = "level";

    private PolicyForm() {}

    /**
     * What is wanted; empty where the form sends what no page of ours offers.
     *
     * @param target {@code level}, {@code council}, {@code role:<code>} or {@code service:<code>}
     * @param value null to take the council's own value back
     */
    static Optional<Amendment> amendment(String target, String key, String value) {
        if (LEVEL.equals(target)) {
            return Stream.of(SecurityLevel.values())
                    .filter(level -> level.name().equals(value))
                    .findFirst()
                    .map(Amendment::level);
        }
        Optional<Setting> setting = Settings.shown(key == null ? "" : key);
        return setting.flatMap(known -> where(target == null ? "" : target, known))
                .map(own -> Amendment.own(own, value));
    }

    private static Optional<Own> where(String target, Setting setting) {
        String[] parts = target.split(":", 2);
        return switch (parts[0]) {
            case "council" -> Optional.of(Own.ofCouncil(setting));
            case "role" -> own(Scope.ROLE, parts, setting);
            case "service" -> own(Scope.SERVICE, parts, setting);
            default -> Optional.empty();
        };
    }

    private static Optional<Own> own(Scope scope, String[] parts, Setting setting) {
        return parts.length < 2 || parts[1].length() > 40 || !setting.scopes().contains(scope)
                ? Optional.empty()
                : Optional.of(new Own(scope, parts[1], setting));
    }

    static String target(Own own) {
        return switch (own.scope()) {
            case ROLE -> "role:" + own.subject();
            case SERVICE -> "service:" + own.subject();
            default -> "council";
        };
    }

    /** Several ticked boxes are one value. */
    static String joined(List<String> values) {
        return values == null ? "" : String.join(",", values).strip();
    }

    static int version(String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
