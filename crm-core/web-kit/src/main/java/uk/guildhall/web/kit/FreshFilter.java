package uk.guildhall.web.kit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.SignedIn;

/**
 * Asks who they are of somebody whose last proof is too old for what they are about to do, after the permission and the
 * form's token were looked at. The form that was sent is kept meanwhile ({@link FormInWaiting}); when it comes back from
 * the proof, what was kept goes on to the resource in its place.
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
        FormInWaiting waiting = CDI.current().select(FormInWaiting.class).get();
        byte[] body = isForm(context) ? context.getEntityStream().readAllBytes() : new byte[0];
        context.setEntityStream(new ByteArrayInputStream(body));
        Optional<FormInWaiting.Return> back = FormInWaiting.returning(context.getMediaType(), body);
        if (!confirming.isFresh(person.get())) {
            context.abortWith(ask(context, confirming, waiting, back, body));
        } else if (back.isPresent()) {
            goOn(context, waiting, back.get());
        }
    }

    private Response ask(
            ContainerRequestContext context,
            Confirming confirming,
            FormInWaiting waiting,
            Optional<FormInWaiting.Return> back,
            byte[] body) {
        boolean sent = SameOrigin.isUnsafe(context.getMethod());
        String page = page().orElse("/desk");
        if (!isForm(context)) {
            // Nothing was typed. Whatever sent it, the page from which it came sends it again.
            return elsewhere(Confirming.before(sent ? page : path()));
        }
        String kept = back.map(FormInWaiting.Return::id)
                .orElseGet(() -> waiting.keep(path(), page, context.getHeaderString(HttpHeaders.CONTENT_TYPE), body));
        if (request.getHeader("HX-Request") != null) {
            return elsewhere(Confirming.beforeSending(kept));
        }
        return Response.ok(confirming.page(request, path(), kept, Errors.NONE), MediaType.TEXT_HTML_TYPE)
                .build();
    }

    /** The whole page has to go there, not a part of it that was to be swapped. */
    private Response elsewhere(URI where) {
        return request.getHeader("HX-Request") == null
                ? Response.seeOther(where).build()
                : Response.status(Response.Status.UNAUTHORIZED)
                        .header("HX-Redirect", where)
                        .build();
    }

    /** Once: a second click finds nothing there any more, and is told. */
    private void goOn(ContainerRequestContext context, FormInWaiting waiting, FormInWaiting.Return back) {
        Optional<FormInWaiting.Sent> sent = waiting.take(back.id(), path());
        if (sent.isEmpty()) {
            context.abortWith(
                    Response.seeOther(URI.create(LocalPath.of(back.page()).orElse("/desk")))
                            .cookie(FlashCookie.carrying(Flash.warning("confirm.gone")))
                            .build());
            return;
        }
        context.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, sent.get().type());
        context.getHeaders()
                .putSingle(
                        HttpHeaders.CONTENT_LENGTH, Integer.toString(sent.get().body().length));
        context.setEntityStream(new ByteArrayInputStream(sent.get().body()));
    }

    private static boolean isForm(ContainerRequestContext context) {
        MediaType type = context.getMediaType();
        return SameOrigin.isUnsafe(context.getMethod())
                && type != null
                && FormTokenFilter.FORMS.stream().anyMatch(type::isCompatible);
    }

    private String path() {
        String query = request.getQueryString();
        return LocalPath.of(request.getRequestURI() + (query == null ? "" : "?" + query))
                .orElse("/desk");
    }

    /** The page of ours from which this was sent, as the browser says. */
    private Optional<String> page() {
        return Optional.ofNullable(request.getHeader("Referer"))
                .map(URI::create)
                .map(from -> from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()))
                .flatMap(LocalPath::of)
                .filter(from -> !from.startsWith(Confirming.PATH));
    }
}
