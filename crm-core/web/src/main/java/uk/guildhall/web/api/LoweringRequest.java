package uk.guildhall.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.policy.Amendment;
import uk.guildhall.crm.policy.Own;
import uk.guildhall.crm.policy.Scope;
import uk.guildhall.crm.policy.Setting;
import uk.guildhall.crm.policy.Settings;

/** Asking that the policy become looser: another level, or another own value, or none. */
@Schema(name = "NewPolicyRequest")
public record LoweringRequest(
        @Schema(description = "A lower level; then nothing but a reason goes with it")
        String level,

        String setting,

        @Schema(description = "The code of the role whose own value it is")
        String role,

        @Schema(description = "The code of the service whose own value it is")
        String service,

        @Schema(description = "The looser value; none to take the own value back")
        String value,

        @Schema(maxLength = 1000) String reason) {

    Amendment amendment() {
        Problems problems = new Problems();
        if (level != null) {
            SecurityLevel wanted = PolicyCodes.level(level);
            if (wanted == null || setting != null || role != null || service != null || value != null) {
                problems.add("/level", "problem.choice");
            }
            problems.refuseIfAny();
            return Amendment.level(wanted);
        }
        Setting known = Settings.shown(setting == null ? "" : setting).orElse(null);
        if (known == null) {
            problems.add("/setting", setting == null ? "problem.required" : "problem.choice");
        } else if (role != null && (service != null || !known.scopes().contains(Scope.ROLE))) {
            problems.add("/role", "problem.choice");
        } else if (service != null && !known.scopes().contains(Scope.SERVICE)) {
            problems.add("/service", "problem.choice");
        }
        problems.refuseIfAny();
        Scope scope = role != null ? Scope.ROLE : service != null ? Scope.SERVICE : Scope.COUNCIL;
        return Amendment.own(new Own(scope, role != null ? role : service, known), value);
    }
}
