package uk.guildhall.admin.policy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import uk.guildhall.crm.policy.Amendment;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Scope;
import uk.guildhall.crm.policy.Setting;
import uk.guildhall.crm.policy.Unit;
import uk.guildhall.web.kit.Words;

/**
 * A council's policy as people read it.
 *
 * @param services the names of the council's services by their codes
 */
record PolicyText(Words words, Map<String, String> services) {

    String name(Setting setting) {
        return words.say("policy." + setting.key() + ".name");
    }

    String means(Setting setting) {
        return words.say("policy." + setting.key() + ".means");
    }

    /** A value; nothing for null. */
    String value(Setting setting, String value) {
        if (value == null) {
            return words.say("policy.none");
        }
        if (setting.unit() != Unit.NONE) {
            return amount(setting.unit(), Integer.parseInt(value));
        }
        if (value.isEmpty()) {
            return words.say("policy.nothing");
        }
        return Arrays.stream(value.split(","))
                .map(part -> choice(setting, part))
                .collect(Collectors.joining(", "));
    }

    /** In the larger unit where it is a whole number of those: 12 hours rather than 720 minutes. */
    private String amount(Unit unit, int value) {
        if (unit == Unit.MINUTES && value > 60 && value % 60 == 0) {
            return words.say("policy.unit.HOURS", value / 60);
        }
        if (unit == Unit.MONTHS && value >= 12 && value % 12 == 0) {
            return words.say("policy.unit.YEARS", value / 12);
        }
        return words.say("policy.unit." + unit, value);
    }

    String choice(Setting setting, String choice) {
        return words.say("policy." + setting.key() + "." + choice);
    }

    String level(String level) {
        return words.say("level." + level);
    }

    /** Where a value comes from. */
    String from(Policy.Effective effective) {
        return whose(effective.from(), effective.subject());
    }

    /** For whom: the council, a role by its name, a service by its name. */
    String whose(Scope scope, String subject) {
        return switch (scope) {
            case LEVEL -> words.say("policy.from.LEVEL");
            case COUNCIL -> words.say("policy.from.COUNCIL");
            case ROLE -> words.say("policy.from.ROLE", words.sayOr("role." + subject, subject));
            case SERVICE -> words.say("policy.from.SERVICE", services.getOrDefault(subject, subject));
        };
    }

    /** What an amendment is about. */
    String title(Amendment amendment) {
        if (amendment.isLevel()) {
            return words.say("policy.level");
        }
        String name = name(amendment.setting());
        return amendment.scope() == Scope.COUNCIL
                ? name
                : words.say("policy.for", name, whose(amendment.scope(), amendment.subject()));
    }

    String value(Amendment amendment, String value) {
        return amendment.isLevel() ? level(value) : value(amendment.setting(), value);
    }
}
