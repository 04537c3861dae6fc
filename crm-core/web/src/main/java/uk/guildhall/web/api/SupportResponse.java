package uk.guildhall.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.access.support.SupportAccess;

/** One time that the operator asked to look at the council's data, and what the council made of it. */
@Schema(name = "SupportAccess")
public record SupportResponse(
        UUID id,
        String operator,
        String reason,
        int hours,
        Instant askedAt,

        @Schema(description = "asked, lapsed, refused, running or ended")
        String standing,

        @Schema(description = "The name of the administrator who decided")
        String decidedBy,

        Instant decidedAt,

        @Schema(description = "When it ended or will") Instant endsAt,

        @Schema(description = "Where it ended before its hours were over: ended, policy or operator")
        String endedBecause) {

    static SupportResponse of(SupportAccess access, Duration longest, Instant now) {
        return new SupportResponse(
                access.id(),
                access.operatorName(),
                access.reason(),
                access.hours(),
                access.askedAt(),
                PolicyCodes.of(access.standing(longest, now)),
                access.decidedByName(),
                access.decidedAt(),
                access.endedAt() == null ? access.end(longest) : access.endedAt(),
                access.endedBecause() == null ? null : PolicyCodes.of(access.endedBecause()));
    }
}
