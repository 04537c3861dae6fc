package uk.guildhall.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;

/** Where the list of staff used to be; bookmarks lead on. */
@Path("/staff")
@RequestScoped
public class StaffResource {

    @GET
    @Requires(Permission.STAFF_VIEW)
    public Response moved() {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create("/admin/people"))
                .build();
    }
}
