package uk.guildhall.web.api;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.policy.Own;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Scope;
import uk.guildhall.crm.policy.Setting;

/** Where a council has made one setting stricter than its level. */
@Schema(name = "PolicyOwnValues", description = "A number as text, a choice, or parts of a set joined by commas")
public record PolicyOwnValues(
        @Schema(description = "For the whole council") String council,

        @Schema(type = SchemaType.OBJECT, description = "By the code of the role")
        Map<String, String> roles,

        @Schema(type = SchemaType.OBJECT, description = "By the code of the service")
        Map<String, String> services) {

    static PolicyOwnValues of(Setting setting, Policy policy) {
        return new PolicyOwnValues(
                policy.own(Own.ofCouncil(setting)),
                at(Scope.ROLE, setting, policy),
                at(Scope.SERVICE, setting, policy));
    }

    private static Map<String, String> at(Scope scope, Setting setting, Policy policy) {
        Map<String, String> values = new TreeMap<>();
        policy.own().forEach((own, value) -> {
            if (own.scope() == scope && own.setting().equals(setting)) {
                values.put(own.subject(), value);
            }
        });
        return values;
    }
}
