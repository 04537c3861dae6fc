package uk.guildhall.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
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
import java.util.EnumSet;
import java.util.Set;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.privacy.Guarded;
import uk.guildhall.crm.privacy.Reveals;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** Has what is masked of a customer shown, for a reason, for as long as the council's policy says. */
@RequestScoped
@Path("/desk/customers/{reference}/reveal")
@Produces(MediaType.TEXT_HTML)
public class RevealResource {
    @Inject
    private Frame frame;

    @Inject
    private Customers customers;

    @Inject
    private Confidences confidences;

    @Inject
    private Reveals reveals;

    @Context
    private HttpServletRequest request;

    @GET
    @Requires(Permission.CUSTOMER_REVEAL)
    @Transactional
    public View ask(@PathParam("reference") String reference) {
        return form(customers.get(reference), "", Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.CUSTOMER_REVEAL)
    @Transactional
    public Response show(@PathParam("reference") String reference, @FormParam("reason") String reason) {
        Customer customer = customers.get(reference);
        Set<Guarded> fields = EnumSet.noneOf(Guarded.class);
        fields.addAll(reveals.masked(customer.id()));
        try {
            reveals.show(customer.id(), customer.reference(), fields, reason);
        } catch (Refused refused) {
            Errors errors = FormErrors.of(
                    refused.problems(), frame.of(request, Shell.Area.DESK).words(), pointer -> "reason");
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(form(customer, reason, errors))
                    .build();
        }
        return Response.seeOther(URI.create("/desk/customers/" + customer.reference()))
                .cookie(FlashCookie.carrying(Flash.success("reveal.shown")))
                .build();
    }

    private View form(Customer customer, String reason, Errors errors) {
        return new View(
                "desk/reveal.jte",
                new RevealPage(
                        frame.of(request, Shell.Area.DESK),
                        customer.reference(),
                        customer.name(),
                        confidences.summary(customer).behindTheMask(),
                        reveals.minutes(),
                        reveals.tellsTeamLeaders(),
                        reason,
                        errors));
    }
}
