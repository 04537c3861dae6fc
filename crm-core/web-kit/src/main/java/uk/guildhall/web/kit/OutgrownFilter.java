package uk.guildhall.web.kit;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import uk.guildhall.crm.access.Open;
import uk.guildhall.crm.access.SignedIn;

/** Somebody whose password has become too short for the policy chooses a new one before they do anything else. */
@Provider
@Priority(Priorities.AUTHORIZATION + 15)
public class OutgrownFilter implements ContainerRequestFilter {
    private static final URI PASSWORD = URI.create("/desk/security/password");
    private static final Set<String> ALLOWED = Set.of(PASSWORD.getPath(), "/desk/sign-out", "/desk/language");

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (SignedIn.find().isEmpty()
                || !SessionFilter.mustChoosePassword(request)
                || ALLOWED.contains(request.getRequestURI())
                || resource.getResourceMethod().isAnnotationPresent(Open.class)) {
            return;
        }
        context.abortWith(
                request.getHeader("HX-Request") == null
                        ? Response.seeOther(PASSWORD).build()
                        : Response.status(Response.Status.UNAUTHORIZED)
                                .header("HX-Redirect", PASSWORD)
                                .build());
    }
}
