package uk.guildhall.web.kit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.SignedIn;

/**
 * Asks who they are of somebody whose last proof is too old for what they are about to do. After the permission and the
 * form's token were looked at; the form that was sent goes into the page that asks, and comes back from there.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 20)
public class FreshFilter implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        Optional<SignedIn> person = SignedIn.find();
        if (person.isEmpty() || !resource.getResourceMethod().isAnnotationPresent(Fresh.class)) {
            return;
        }
        Confirming confirming = CDI.current().select(Confirming.class).get();
        if (!confirming.isFresh(person.get())) {
            context.abortWith(ask(context, confirming));
        }
    }

    private Response ask(ContainerRequestContext context, Confirming confirming) throws IOException {
        String query = request.getQueryString();
        String path = LocalPath.of(request.getRequestURI() + (query == null ? "" : "?" + query))
                .orElse("/desk");
        if (request.getHeader("HX-Request") != null) {
            // The whole page has to go there, not the part that was to be swapped.
            return Response.status(Response.Status.UNAUTHORIZED)
                    .header("HX-Redirect", Confirming.before(page().orElse(path)))
                    .build();
        }
        boolean sent = SameOrigin.isUnsafe(context.getMethod());
        MediaType type = context.getMediaType();
        if (!sent || type == null || !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            // A file that was sent can't be kept: back to the page from which it came.
            return Response.seeOther(Confirming.before(sent ? page().orElse("/desk") : path))
                    .build();
        }
        byte[] body = context.getEntityStream().readAllBytes();
        String kept = new String(body, StandardCharsets.ISO_8859_1);
        return Response.ok(confirming.page(request, path, kept, Errors.NONE), MediaType.TEXT_HTML_TYPE)
                .build();
    }

    /** The page of ours from which this was sent, as the browser says. */
    private Optional<String> page() {
        return Optional.ofNullable(request.getHeader("Referer"))
                .map(URI::create)
                .map(from -> from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()))
                .flatMap(LocalPath::of);
    }
}
