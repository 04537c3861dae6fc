package uk.guildhall.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.customer.Confidential;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.privacy.Guarded;
import uk.guildhall.crm.privacy.KeysAway;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** What is known of a customer in confidence: giving it, changing it, taking it away. */
@RequestScoped
@Path("/desk/customers/{reference}/confidential")
@Produces(MediaType.TEXT_HTML)
public class ConfidentialResource {
    @Inject
    private Frame frame;

    @Inject
    private Customers customers;

    @Inject
    private Confidential confidential;

    @Inject
    private Confidences confidences;

    @Context
    private HttpServletRequest request;

    @GET
    @Requires(Permission.CUSTOMER_EDIT)
    @Transactional
    public View show(@PathParam("reference") String reference) {
        Customer customer = customers.get(reference);
        customers.viewed(customer);
        return form(customer, Map.of(), Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.CUSTOMER_EDIT)
    @Transactional
    public Response change(@PathParam("reference") String reference, MultivaluedMap<String, String> fields) {
        Typed typed = new Typed(fields);
        Customer customer = customers.get(reference);
        Map<Guarded, String> given = new EnumMap<>(Guarded.class);
        Map<String, String> shown = new HashMap<>();
        for (Guarded field : Confidential.FIELDS) {
            shown.put(field.code(), typed.text(field.code()));
            if (typed.has("remove." + field.code())) {
                given.put(field, "");
            } else if (typed.orNull(field.code()) != null) {
                given.put(field, typed.text(field.code()));
            }
        }
        try {
            if (!given.isEmpty()) {
                confidential.change(customer, given);
            }
            return Response.seeOther(URI.create("/desk/customers/" + customer.reference()))
                    .cookie(FlashCookie.carrying(Flash.success("confidential.saved", customer.reference())))
                    .build();
        } catch (Refused refused) {
            Errors errors = FormErrors.of(refused.problems(), words(), pointer -> pointer.replaceFirst(".*/", ""));
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(form(customer, shown, errors))
                    .build();
        } catch (KeysAway away) {
            Errors errors = Errors.of(Confidential.FIELDS.get(0).code(), words().say("confidential.awaySave"));
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .entity(form(customer, shown, errors))
                    .build();
        }
    }

    private uk.guildhall.web.kit.Words words() {
        return frame.of(request, Shell.Area.DESK).words();
    }

    private View form(Customer customer, Map<String, String> typed, Errors errors) {
        return new View(
                "desk/confidential.jte",
                new ConfidentialPage(
                        frame.of(request, Shell.Area.DESK),
                        customer.reference(),
                        customer.name(),
                        confidences.of(customer),
                        typed,
                        errors));
    }
}
