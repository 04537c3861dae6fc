package uk.guildhall.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** Everybody who may sign in to the council, and as what. */
@Path("/staff")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class StaffResource {
    private final StaffMembers staffMembers;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public StaffResource(StaffMembers staffMembers, Frame frame) {
        this.staffMembers = staffMembers;
        this.frame = frame;
    }

    protected StaffResource() {
        this(null, null);
    }

    @GET
    @Requires(Permission.STAFF_VIEW)
    public View all() {
        List<StaffPage.Member> members =
                staffMembers.all().stream().map(StaffResource::member).toList();
        return new View("admin/staff.jte", new StaffPage(frame.of(request, Shell.Area.ADMIN), members));
    }

    private static StaffPage.Member member(Staff staff) {
        return new StaffPage.Member(
                staff.id().toString(),
                staff.displayName(),
                staff.username(),
                staff.roles().stream().map(Role::code).toList(),
                List.of(),
                staff.status().name());
    }
}
