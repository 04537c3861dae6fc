package uk.guildhall.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.customer.CustomerSearch;
import uk.guildhall.crm.interaction.Contacts;
import uk.guildhall.crm.privacy.Guarded;
import uk.guildhall.crm.privacy.Reveals;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The one box: finds customers as the adviser types, and goes straight to a contact or case whose reference is typed. */
@RequestScoped
@Path("/desk/search")
@Produces(MediaType.TEXT_HTML)
public class SearchResource {
    private static final int SHOWN = 20;
    private static final URI HERE = URI.create("/desk/search");

    @Inject
    private Frame frame;

    @Inject
    private CustomerSearch search;

    @Inject
    private Reveals reveals;

    @Inject
    private Contacts contacts;

    @Inject
    private Cases cases;

    @Inject
    private Audit audit;

    @Context
    private HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.CUSTOMER_VIEW)
    @Transactional
    public Response ask(@FormParam("q") String typed, @HeaderParam("HX-Request") String part) {
        String query = SearchMemory.shortened(typed);
        if (part != null) {
            return Response.ok(new View("desk/search-hits.jte", found(query)))
                    .cookie(SearchMemory.of(query))
                    .build();
        }
        return Response.seeOther(place(query).orElse(HERE))
                .cookie(SearchMemory.of(query))
                .build();
    }

    @GET
    @Requires(Permission.CUSTOMER_VIEW)
    @Transactional
    public View show(@Context HttpHeaders headers) {
        return new View("desk/search.jte", found(SearchMemory.recall(headers)));
    }

    private SearchPage found(String query) {
        List<uk.guildhall.crm.customer.Hit> found = query.isEmpty() ? List.of() : search.find(query, SHOWN + 1);
        if (!query.isEmpty()) {
            audit.record("customer.searched");
        }
        Set<Guarded> masked = reveals.masked();
        return new SearchPage(
                frame.of(request, Shell.Area.DESK),
                query,
                found.stream()
                        .limit(SHOWN)
                        .map(hit -> Summaries.of(hit, masked))
                        .toList(),
                found.size() > SHOWN);
    }

    /** The page of the contact or case that a reference names, if this council has it. */
    private Optional<URI> place(String query) {
        return Reference.tidy(query).flatMap(reference -> switch (reference.charAt(0)) {
            case 'T' -> contacts.byReference(reference).map(found -> URI.create("/desk/contacts/" + reference));
            case 'C' -> cases.byReference(reference).map(found -> URI.create("/desk/cases/" + reference));
            default -> Optional.empty();
        });
    }
}
