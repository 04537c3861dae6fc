package uk.guildhall.web.kit;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import uk.guildhall.crm.access.Open;
import uk.guildhall.crm.access.SignedIn;

/**
 * A page of ours puts a token of the session into each form; a request that changes something and doesn't bring it back
 * was made by somebody else's page. Not asked for where anybody may post (signing in), which has no session to abuse.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 10)
public class FormTokenFilter implements ContainerRequestFilter {
    public static final String FIELD = "_csrf";
    static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED_TYPE, MediaType.MULTIPART_FORM_DATA_TYPE);
    public static final String HEADER = "X-CSRF-Token";

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Optional<SignedIn> person = SignedIn.find();
        if (person.isEmpty()
                || !SameOrigin.isUnsafe(request.getMethod())
                || resource.getResourceMethod().isAnnotationPresent(Open.class)) {
            return;
        }
        String shown = request.getHeaderString(HEADER);
        if (shown == null) {
            shown = fromForm(request);
        }
        if (!same(person.get().csrfToken(), shown)) {
            throw new ForbiddenException("The form's token is missing or old");
        }
    }

    /** Reads the body and puts it back, for the resource method to read once more. */
    private static String fromForm(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        if (type == null || FORMS.stream().noneMatch(type::isCompatible)) {
            return "";
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        try {
            return FormParts.read(type, body).text(FIELD);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static boolean same(String expected, String shown) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
