package uk.guildhall.admin.addresses;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.util.List;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.address.AddressBook;
import uk.guildhall.crm.access.address.AddressList;
import uk.guildhall.crm.access.address.AddressRange;
import uk.guildhall.crm.access.address.AddressRanges;
import uk.guildhall.crm.access.address.Outsiders.Outsider;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Problem;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Settings;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** From which network addresses the council's people may come. */
@Path("/addresses")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.ADDRESS_EDIT)
public class AddressesResource {
    private static final String HREF = "/admin/addresses";

    private final AddressRanges ranges;
    private final AddressBook book;
    private final AddressList list;
    private final Policies policies;
    private final Frame frame;

    @Context
    private HttpServletRequest request;

    @Inject
    public AddressesResource(AddressRanges ranges, AddressBook book, AddressList list, Policies policies, Frame frame) {
        this.ranges = ranges;
        this.book = book;
        this.list = list;
        this.policies = policies;
        this.frame = frame;
    }

    protected AddressesResource() {
        this(null, null, null, null, null);
    }

    @GET
    public View all() {
        return all("", "", List.of(), Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Fresh
    public Response add(
            @FormParam("addresses") @DefaultValue("") String addresses,
            @FormParam("label") @DefaultValue("") String label,
            @FormParam("confirmed") String confirmed,
            @FormParam("others") String others) {
        try {
            book.add(addresses, label, maker(confirmed, others));
        } catch (Refused refused) {
            Errors errors = told(refused);
            List<Outsider> outsiders = errors.about("others") == null ? List.of() : book.outsidersOfFirst(addresses);
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(all(addresses, label, outsiders, errors))
                    .build();
        }
        return done("addresses.added");
    }

    @GET
    @Path("{id}/removal")
    public View askToRemove(@PathParam("id") String id) {
        return removal(id, Errors.NONE);
    }

    @POST
    @Path("{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Fresh
    public Response remove(@PathParam("id") String id, @FormParam("confirmed") String confirmed) {
        try {
            book.remove(RecordId.of(id), maker(confirmed, "yes"));
        } catch (Refused refused) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(removal(id, told(refused)))
                    .build();
        }
        return done("addresses.removed");
    }

    private AddressBook.Maker maker(String confirmed, String others) {
        return new AddressBook.Maker(SignedIn.find().orElseThrow(), request.getRemoteAddr(), confirmed, others != null);
    }

    private View all(String addresses, String label, List<Outsider> outsiders, Errors errors) {
        return new View(
                "admin/addresses/addresses.jte",
                new AddressesPage(
                        frame.of(request, Shell.Area.ADMIN),
                        ranges.all().stream().map(this::row).toList(),
                        policies.inForce().choice(Settings.ADDRESS_LIST),
                        request.getRemoteAddr(),
                        addresses,
                        label,
                        outsiders,
                        errors));
    }

    private View removal(String id, Errors errors) {
        AddressRange range = ranges.byId(RecordId.of(id)).orElseThrow(NotFound::new);
        return new View(
                "admin/addresses/removal.jte",
                new AddressRemovalPage(
                        frame.of(request, Shell.Area.ADMIN),
                        row(range),
                        request.getRemoteAddr(),
                        book.outsidersWithout(range.id()),
                        errors));
    }

    private AddressesPage.Row row(AddressRange range) {
        return new AddressesPage.Row(
                range.id().toString(),
                range.span().text(),
                range.label(),
                range.createdAt(),
                range.span().contains(request.getRemoteAddr()));
    }

    /** The change is committed: this node obeys it at once, the others within seconds. */
    private Response done(String key) {
        list.forget();
        return Response.seeOther(URI.create(HREF))
                .cookie(FlashCookie.carrying(Flash.success(key)))
                .build();
    }

    private Errors told(Refused refused) {
        Words words = Frame.words(request);
        Errors errors = Errors.NONE;
        for (Problem problem : refused.problems()) {
            errors = errors.and(
                    problem.pointer().substring(1),
                    words.say(problem.key(), problem.args().toArray()));
        }
        return errors;
    }
}
