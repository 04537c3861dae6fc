package uk.guildhall.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.platform.RegisteredCouncil;

/** A council as the operator sees it. */
@Schema(name = "Council")
public record CouncilResponse(
        String code,
        String gss,
        String name,
        String nameCy,
        String nation,

        @Schema(description = "The level that it was taken on with")
        String level,

        @Schema(description = "provisioning, active or suspended")
        String status,

        String cell,

        @Schema(description = "The last change that its schema has")
        String schemaVersion,

        List<String> hosts,
        Instant createdAt) {

    static CouncilResponse of(RegisteredCouncil council, List<String> hosts) {
        return new CouncilResponse(
                council.code(),
                council.gss(),
                council.name(),
                council.nameCy(),
                council.nation().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                council.level().name().toLowerCase(Locale.ROOT),
                council.status().name().toLowerCase(Locale.ROOT),
                council.cell(),
                council.schemaVersion(),
                hosts,
                council.createdAt());
    }
}
