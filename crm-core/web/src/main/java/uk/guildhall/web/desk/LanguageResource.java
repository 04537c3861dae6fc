package uk.guildhall.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.web.kit.LocalPath;
import uk.guildhall.web.kit.Words;

/** Changes the language in which a member of staff works, for this and every later sign-in. */
@RequestScoped
@Path("/desk/language")
public class LanguageResource {
    @Inject
    private StaffMembers staff;

    @Context
    private HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.SESSION_OWN)
    @Transactional
    public Response choose(@FormParam("language") String language, @FormParam("return") String back) {
        String chosen = Words.WELSH.equals(language) ? Words.WELSH : Words.ENGLISH;
        staff.byId(SignedIn.find().orElseThrow().staffId()).ifPresent(person -> person.speak(chosen));
        return Response.seeOther(URI.create(LocalPath.of(back).orElse("/desk"))).build();
    }
}
