package uk.guildhall.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.platform.CouncilForm;

/** A council that the operator's own systems ask to be taken on. */
@Schema(name = "NewCouncil", description = "A council to be taken on")
public record NewCouncilRequest(
        @Schema(description = "2 to 21 lower-case letters and digits; never given to another", required = true)
        String code,

        @Schema(description = "The council's code of the Office for National Statistics", required = true)
        String gss,

        @Schema(maxLength = 100, required = true) String name,
        @Schema(maxLength = 100) String nameCy,

        @Schema(description = "The host names by which it is reached", required = true)
        List<String> hosts,

        @Schema(description = "england, wales, scotland or northern-ireland", required = true)
        String nation,

        @Schema(description = "baseline, enhanced or sensitive", required = true)
        String level,

        @Schema(description = "The database server on which it is placed; main unless given")
        String cell,

        @Schema(
                description =
                        "When it is given the changes of a new release: early, normal or late; normal unless given")
        String ring,

        @Schema(required = true) FirstAdministrator administrator) {

    /** Whoever the council has named to begin with. */
    @Schema(description = "Who administers it first; the operator never knows their password")
    public record FirstAdministrator(
            @Schema(maxLength = 100, required = true) String name,
            @Schema(required = true) String email) {}

    CouncilForm form() {
        return new CouncilForm(
                code,
                gss,
                name,
                nameCy,
                hosts,
                nation,
                level,
                cell,
                ring,
                administrator == null ? null : administrator.name(),
                administrator == null ? null : administrator.email());
    }
}
