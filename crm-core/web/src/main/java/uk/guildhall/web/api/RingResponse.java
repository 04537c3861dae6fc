package uk.guildhall.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.platform.RingStanding;

/** How far the councils of a ring have come with the changes of this release. */
@Schema(name = "Ring")
public record RingResponse(
        @Schema(description = "early, normal or late") String ring,

        int councils,

        @Schema(description = "How many have every change of this release")
        int current,

        @Schema(description = "How many let nobody in because of their schemas")
        int quarantined,

        List<AtVersion> versions) {

    /** So many councils at one version of the schema. */
    @Schema(name = "RingVersion")
    public record AtVersion(String version, long councils) {}

    static RingResponse of(RingStanding standing) {
        return new RingResponse(
                standing.ring().code(),
                standing.councils(),
                standing.current(),
                standing.quarantined(),
                standing.versions().stream()
                        .map(one -> new AtVersion(one.version(), one.councils()))
                        .toList());
    }
}
