package uk.guildhall.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other host names for a council, all at once. */
@Schema(name = "CouncilHosts")
public record HostsRequest(
        @Schema(description = "Names to be reached by") List<String> add,

        @Schema(description = "Names to give up; one at least stays")
        List<String> remove) {

    public HostsRequest {
        add = add == null ? List.of() : add;
        remove = remove == null ? List.of() : remove;
    }
}
