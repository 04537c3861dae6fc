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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.privacy.Restriction;
import uk.guildhall.crm.privacy.Restrictions;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** Keeping a customer's record to named people, changing who they are, and opening it again. */
@RequestScoped
@Path("/desk/customers/{reference}/restriction")
@Produces(MediaType.TEXT_HTML)
public class RestrictionResource {
    private static final int MOST = 100;

    @Inject
    private Frame frame;

    @Inject
    private Customers customers;

    @Inject
    private Restrictions restrictions;

    @Inject
    private StaffMembers staffMembers;

    @Context
    private HttpServletRequest request;

    @GET
    @Requires(Permission.CUSTOMER_RESTRICT)
    @Transactional
    public View show(@PathParam("reference") String reference) {
        Customer customer = customers.get(reference);
        Optional<Restriction> now = restrictions.of(customer.id());
        String me = SignedIn.find().orElseThrow().username();
        List<Staff> readers = now.map(known -> staffMembers.byIds(List.copyOf(known.readers())))
                .orElse(List.of());
        String usernames = now.isEmpty()
                ? me + "\n"
                : readers.stream().map(Staff::username).collect(Collectors.joining("\n", "", "\n"));
        return form(customer, now.map(known -> known.cause().name()).orElse(null), usernames, Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.CUSTOMER_RESTRICT)
    @Transactional
    public Response change(@PathParam("reference") String reference, MultivaluedMap<String, String> fields) {
        Typed typed = new Typed(fields);
        Customer customer = customers.get(reference);
        int version = restrictions.of(customer.id()).map(Restriction::version).orElse(-1);
        if (version != typed.number("version")) {
            return refused(customer, typed, Response.Status.CONFLICT, Errors.of("readers", say("restriction.stale")));
        }
        if (typed.action().filter("lift"::equals).isPresent()) {
            customers.lift(customer);
            return to(customer, "restriction.lifted");
        }
        try {
            Problems problems = new Problems();
            Restriction.Cause cause = cause(typed.text("cause"), problems);
            Set<UUID> readers = readers(typed.text("readers"), problems);
            problems.refuseIfAny();
            customers.restrict(customer, cause, readers);
            return to(customer, "restriction.saved");
        } catch (Refused refused) {
            Errors errors = FormErrors.of(
                    refused.problems(), frame.of(request, Shell.Area.DESK).words(), pointer -> pointer.substring(1));
            return refused(customer, typed, Response.Status.BAD_REQUEST, errors);
        }
    }

    private static Restriction.Cause cause(String typed, Problems problems) {
        if (!RestrictionPage.CAUSES.contains(typed)) {
            problems.add("/cause", "problem.choice");
            return null;
        }
        return Restriction.Cause.valueOf(typed);
    }

    /** By their usernames; whoever saves it must stay among them, or the record could be lost from everybody's sight. */
    private Set<UUID> readers(String typed, Problems problems) {
        Set<UUID> readers = new LinkedHashSet<>();
        List<String> lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST) {
            problems.add("/readers", "problem.too-many", MOST);
            return readers;
        }
        for (String username : lines) {
            Optional<Staff> named = staffMembers.byUsername(username).filter(Staff::isActive);
            if (named.isEmpty()) {
                problems.add("/readers", "problem.no-such-username", username);
            }
            named.ifPresent(staff -> readers.add(staff.id()));
        }
        if (!readers.contains(SignedIn.find().orElseThrow().staffId())) {
            problems.add("/readers", "problem.name-yourself");
        }
        return readers;
    }

    private Response refused(Customer customer, Typed typed, Response.Status status, Errors errors) {
        return Response.status(status)
                .entity(form(customer, typed.orNull("cause"), typed.text("readers"), errors))
                .build();
    }

    private String say(String key) {
        return frame.of(request, Shell.Area.DESK).words().say(key);
    }

    private View form(Customer customer, String cause, String readers, Errors errors) {
        Optional<Restriction> now = restrictions.of(customer.id());
        List<String> names = now.map(known -> staffMembers.byIds(List.copyOf(known.readers())).stream()
                        .map(Staff::displayName)
                        .toList())
                .orElse(List.of());
        return new View(
                "desk/restriction.jte",
                new RestrictionPage(
                        frame.of(request, Shell.Area.DESK),
                        customer.reference(),
                        customer.name(),
                        now.isPresent(),
                        now.map(Restriction::version).orElse(-1),
                        cause,
                        readers,
                        names,
                        errors));
    }

    private static Response to(Customer customer, String message) {
        return Response.seeOther(URI.create("/desk/customers/" + customer.reference()))
                .cookie(FlashCookie.carrying(Flash.success(message, customer.reference())))
                .build();
    }
}
