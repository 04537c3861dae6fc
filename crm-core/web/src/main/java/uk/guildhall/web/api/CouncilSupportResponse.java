package uk.guildhall.web.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.platform.SupportRequest;
import uk.guildhall.crm.platform.SupportRequests;

/** A request for support access as the operator sees it. */
@Schema(name = "SupportRequest")
public record CouncilSupportResponse(
        UUID id,
        String council,

        @Schema(description = "Who asked, and alone can look")
        String operator,

        String reason,
        int hours,
        Instant askedAt,

        @Schema(description = "asked, granted, refused, ended or lapsed")
        String standing,

        @Schema(description = "When it ended or will") Instant endsAt) {

    static CouncilSupportResponse of(SupportRequests.Standing one) {
        SupportRequest request = one.request();
        return new CouncilSupportResponse(
                request.id(),
                request.councilCode(),
                request.operatorName(),
                request.reason(),
                request.hours(),
                request.askedAt(),
                one.standing(),
                one.end());
    }
}
