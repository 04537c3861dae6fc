package uk.guildhall.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.retention.Erasing;
import uk.guildhall.crm.retention.Ground;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** Erasing a customer for good, once it was looked at what goes and their reference was typed. */
@RequestScoped
@Path("/desk/customers/{reference}/erasure")
@Produces(MediaType.TEXT_HTML)
public class ErasureResource {
    @Inject
    private Frame frame;

    @Inject
    private Customers customers;

    @Inject
    private Erasing erasing;

    @Context
    private HttpServletRequest request;

    @GET
    @Requires(Permission.CUSTOMER_ERASE)
    @Transactional
    public View look(@PathParam("reference") String reference) {
        return form(customers.get(reference), null, "", Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.CUSTOMER_ERASE)
    @Fresh
    @Transactional
    public Response erase(
            @PathParam("reference") String reference,
            @FormParam("ground") @DefaultValue("") String ground,
            @FormParam("confirm") @DefaultValue("") String confirm) {
        Customer customer = customers.get(reference);
        try {
            Problems problems = new Problems();
            if (Ground.of(ground).isEmpty()) {
                problems.add("/ground", "problem.choice");
            }
            if (Reference.tidy(confirm).filter(customer.reference()::equals).isEmpty()) {
                problems.add("/confirm", "problem.confirm-reference", customer.reference());
            }
            problems.refuseIfAny();
            String erased = customer.reference();
            erasing.erase(customer, ground);
            return Response.seeOther(URI.create("/desk"))
                    .cookie(FlashCookie.carrying(Flash.success("erasure.done", erased)))
                    .build();
        } catch (Refused refused) {
            Errors errors = FormErrors.of(refused.problems(), Frame.words(request), pointer -> pointer.substring(1));
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(form(customer, ground, confirm, errors))
                    .build();
        }
    }

    private View form(Customer customer, String ground, String confirm, Errors errors) {
        Erasing.Extent extent = erasing.extent(customer);
        return new View(
                "desk/erasure.jte",
                new ErasurePage(
                        frame.of(request, Shell.Area.DESK),
                        customer.reference(),
                        customer.name(),
                        extent.contacts(),
                        extent.cases(),
                        extent.openCases(),
                        ground,
                        confirm,
                        errors));
    }
}
