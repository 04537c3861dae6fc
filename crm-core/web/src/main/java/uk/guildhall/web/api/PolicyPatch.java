package uk.guildhall.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.policy.Amendment;
import uk.guildhall.crm.policy.Own;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Scope;
import uk.guildhall.crm.policy.Setting;
import uk.guildhall.crm.policy.Settings;

/** What may be changed of the policy: the level, and the council's own values by the keys of the settings. */
@Schema(name = "PolicyChange")
public record PolicyPatch(
        @Schema(enumeration = {"baseline", "enhanced", "sensitive"})
        String level,

        Map<String, PolicyOwnValues> settings) {

    static PolicyPatch of(Policy policy) {
        Map<String, PolicyOwnValues> settings = new TreeMap<>();
        Settings.all().forEach(setting -> settings.put(setting.key(), PolicyOwnValues.of(setting, policy)));
        return new PolicyPatch(PolicyCodes.of(policy.level()), settings);
    }

    /** The amendments that lead there from the policy as it is, and where each stands. */
    record Steps(List<Amendment> amendments, List<String> pointers) {
        void add(Amendment amendment, String pointer) {
            amendments.add(amendment);
            pointers.add(pointer);
        }
    }

    Steps steps(Policy policy) {
        Problems problems = new Problems();
        Steps steps = new Steps(new ArrayList<>(), new ArrayList<>());
        SecurityLevel wanted = PolicyCodes.level(level);
        if (wanted == null) {
            problems.add("/level", "problem.choice");
        } else if (wanted != policy.level()) {
            steps.add(Amendment.level(wanted), "/level");
        }
        Map<String, PolicyOwnValues> wishes = settings == null ? Map.of() : settings;
        wishes.keySet().stream()
                .filter(key -> Settings.shown(key).isEmpty())
                .forEach(key -> problems.add("/settings/" + key, "problem.unknown-field"));
        for (Setting setting : Settings.all()) {
            PolicyOwnValues mine = wishes.getOrDefault(setting.key(), new PolicyOwnValues(null, null, null));
            String pointer = "/settings/" + setting.key();
            step(Own.ofCouncil(setting), mine.council(), policy, pointer + "/council", steps);
            steps(Scope.ROLE, setting, mine.roles(), policy, pointer + "/roles/", steps, problems);
            steps(Scope.SERVICE, setting, mine.services(), policy, pointer + "/services/", steps, problems);
        }
        problems.refuseIfAny();
        return steps;
    }

    private static void steps(
            Scope scope,
            Setting setting,
            Map<String, String> wished,
            Policy policy,
            String pointer,
            Steps steps,
            Problems problems) {
        Map<String, String> values = wished == null ? Map.of() : wished;
        Stream<String> known = policy.own().keySet().stream()
                .filter(own -> own.scope() == scope && own.setting().equals(setting))
                .map(Own::subject);
        for (String subject :
                new TreeSet<>(Stream.concat(known, values.keySet().stream()).toList())) {
            if (!setting.scopes().contains(scope)) {
                problems.add(pointer + subject, "problem.unknown-field");
            } else {
                step(new Own(scope, subject, setting), values.get(subject), policy, pointer + subject, steps);
            }
        }
    }

    private static void step(Own where, String value, Policy policy, String pointer, Steps steps) {
        if (!Objects.equals(policy.own(where), value)) {
            steps.add(Amendment.own(where, value), pointer);
        }
    }
}
