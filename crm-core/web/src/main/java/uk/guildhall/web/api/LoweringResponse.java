package uk.guildhall.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.governance.PolicyRequest;
import uk.guildhall.crm.governance.PolicyVoter;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Scope;

/** A request to make the policy looser, and how far it has come. */
@Schema(name = "PolicyRequest")
public record LoweringResponse(
        UUID id,
        String state,
        Instant requestedAt,
        String requester,
        String setting,
        String role,
        String service,
        String before,

        @Schema(description = "none: the own value is taken back")
        String value,

        String reason,
        int waitHours,

        @Schema(description = "Whether the word of the operator's data-protection officer is missing")
        boolean lacksOfficer,

        Instant dueAt,

        @Schema(description = "The names of those who have approved")
        List<String> approvedBy) {

    static LoweringResponse of(PolicyRequest request, List<PolicyVoter> voters, Policy policy) {
        boolean level = request.scope() == Scope.LEVEL;
        return new LoweringResponse(
                request.id(),
                PolicyCodes.of(request.state()),
                request.requestedAt(),
                request.requesterName(),
                request.setting(),
                request.scope() == Scope.ROLE ? request.subject() : null,
                request.scope() == Scope.SERVICE ? request.subject() : null,
                level ? lower(request.valueBefore()) : request.valueBefore(),
                level ? lower(request.value()) : request.value(),
                request.reason(),
                request.waitHours(policy),
                request.state().isPending() && request.lacksOfficer(policy),
                request.dueAt(policy).orElse(null),
                voters.stream()
                        .filter(PolicyVoter::hasApproved)
                        .map(PolicyVoter::name)
                        .toList());
    }

    private static String lower(String level) {
        return PolicyCodes.of(SecurityLevel.valueOf(level));
    }
}
