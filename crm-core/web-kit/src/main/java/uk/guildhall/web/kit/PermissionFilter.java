package uk.guildhall.web.kit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import uk.guildhall.crm.access.Open;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.PlatformOnly;
import uk.guildhall.crm.access.Principal;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.TokenHolder;
import uk.guildhall.crm.access.support.SupportActs;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/** Lets a request through to its resource method only where whoever sends it holds what the method requires. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class PermissionFilter implements ContainerRequestFilter {
    private static final Logger LOG = Logger.getLogger(PermissionFilter.class.getName());

    /** Support looks, whatever its permissions may come to be. */
    private static final String LOOKING = ":view";

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (resource.getResourceClass().isAnnotationPresent(PlatformOnly.class)
                && CurrentCouncil.get().kind() != Kind.PLATFORM) {
            throw new NotFound();
        }
        if (find(Requires.class).isEmpty() && find(Open.class).isPresent()) {
            return;
        }
        Optional<Requires> requires = find(Requires.class);
        if (requires.isEmpty() && isServersOwnOptions(context)) {
            return;
        }
        if (requires.isEmpty()) {
            LOG.severe(() -> "Refused: neither @Requires nor @Open on " + resource.getResourceMethod());
            throw new ForbiddenException();
        }
        Optional<Principal> principal = Principal.find();
        if (principal.isEmpty()) {
            context.abortWith(askToSignIn());
            return;
        }
        // A page's session means nothing at the API, nor a token at a page, however a path was spelt.
        boolean atTheApi = RequestKind.of(request) == RequestKind.API;
        boolean may = principal.get() instanceof TokenHolder == atTheApi
                && Permission.held(requires.get().value());
        if (principal.get() instanceof SignedIn person && person.isSupport()) {
            may = may && requires.get().value().endsWith(LOOKING);
            noted(person, context, may);
        }
        if (!may) {
            throw new ForbiddenException();
        }
    }

    /** Before it is answered: what can't be noted isn't shown. */
    private void noted(SignedIn support, ContainerRequestContext context, boolean allowed) {
        String page = request.getContextPath() + address();
        String reference = context.getUriInfo().getPathParameters().values().stream()
                .flatMap(List::stream)
                .filter(Reference::valid)
                .findFirst()
                .orElse(null);
        CDI.current().select(SupportActs.class).get().note(support, context.getMethod(), page, reference, allowed);
    }

    /** As the resource declares it, its parameters unfilled. */
    private String address() {
        Path ofClass = resource.getResourceClass().getAnnotation(Path.class);
        Path ofMethod = resource.getResourceMethod().getAnnotation(Path.class);
        return (ofClass == null ? "" : ofClass.value())
                + (ofMethod == null ? "" : "/" + ofMethod.value().replaceFirst("^/", ""));
    }

    /** Which methods an address has, as a 405 tells too: answered by the server itself, by none of our methods. */
    private boolean isServersOwnOptions(ContainerRequestContext context) {
        return context.getMethod().equals(HttpMethod.OPTIONS)
                && resource.getResourceClass().getName().startsWith("org.glassfish.jersey.");
    }

    /** On the method, or else on the class; a method's own word counts before its class's. */
    private <A extends Annotation> Optional<A> find(Class<A> kind) {
        Method method = resource.getResourceMethod();
        boolean methodSays = method.isAnnotationPresent(Requires.class) || method.isAnnotationPresent(Open.class);
        return Optional.ofNullable(
                methodSays
                        ? method.getAnnotation(kind)
                        : resource.getResourceClass().getAnnotation(kind));
    }

    private Response askToSignIn() {
        URI signIn = SignInAddress.comingBackTo(request);
        if (request.getHeader("HX-Request") != null) {
            // The whole page has to go there, not the part that was to be swapped.
            return Response.status(Response.Status.UNAUTHORIZED)
                    .header("HX-Redirect", signIn)
                    .build();
        }
        return Response.seeOther(signIn).build();
    }
}
