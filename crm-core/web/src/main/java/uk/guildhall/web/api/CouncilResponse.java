package uk.guildhall.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.platform.RegisteredCouncil;
import uk.guildhall.crm.tenancy.Quarantine;

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

        @Schema(description = "When it is given the changes of a new release: early, normal or late")
        String ring,

        @Schema(description = "The last change that its schema has")
        String schemaVersion,

        @Schema(description = "Why its schema lets nobody in at the moment; left out where it does", nullable = true)
        Quarantined quarantine,

        List<String> hosts,
        Instant createdAt) {

    /** What is wrong with a council's schema. */
    @Schema(name = "Quarantine")
    public record Quarantined(
            @Schema(description = "behind, failed or cut-off")
            String cause,

            @Schema(description = "What the migration said, or the version that stands")
            String detail) {

        static Quarantined of(Quarantine why) {
            return why == null
                    ? null
                    : new Quarantined(
                            why.cause().name().toLowerCase(Locale.ROOT).replace('_', '-'), why.detail());
        }
    }

    static CouncilResponse of(RegisteredCouncil council, List<String> hosts, Quarantine quarantine) {
        return new CouncilResponse(
                council.code(),
                council.gss(),
                council.name(),
                council.nameCy(),
                council.nation().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                council.level().name().toLowerCase(Locale.ROOT),
                council.status().name().toLowerCase(Locale.ROOT),
                council.cell(),
                council.ring().code(),
                council.schemaVersion(),
                Quarantined.of(quarantine),
                hosts,
                council.createdAt());
    }
}
