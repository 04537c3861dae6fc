package uk.guildhall.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Setting;
import uk.guildhall.crm.policy.Settings;

/** A council's data-security policy as it is in force. */
@Schema(name = "Policy")
public record PolicyResponse(int version, String level, List<InForce> settings) {

    /** One setting, what is in force for the whole council, where that comes from, and where it is stricter. */
    @Schema(name = "PolicySetting")
    public record InForce(
            String key,

            @Schema(description = "A number as text, a choice, or parts of a set joined by commas")
            String value,

            @Schema(description = "level or council") String from,

            @Schema(description = "What a number counts; none of a choice or a set")
            String unit,

            @Schema(description = "Of a choice, from the loosest to the strictest; of a set, all")
            List<String> choices,

            @Schema(description = "What each level brings, the loosest first")
            List<String> levels,

            PolicyOwnValues own) {

        static InForce of(Setting setting, Policy policy) {
            Policy.Effective effective = policy.effective(setting);
            return new InForce(
                    setting.key(),
                    effective.value(),
                    PolicyCodes.of(effective.from()),
                    PolicyCodes.of(setting.unit()),
                    setting.choices(),
                    setting.ladder().toList(),
                    PolicyOwnValues.of(setting, policy));
        }
    }

    static PolicyResponse of(Policy policy) {
        return new PolicyResponse(
                policy.version(),
                PolicyCodes.of(policy.level()),
                Settings.all().stream()
                        .map(setting -> InForce.of(setting, policy))
                        .toList());
    }
}
