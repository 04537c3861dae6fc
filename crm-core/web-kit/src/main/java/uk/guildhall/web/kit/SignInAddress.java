package uk.guildhall.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where somebody signs in, and how to come back from there to what they wanted. */
public final class SignInAddress {
    public static final String PATH = "/desk/sign-in";
    /** The parameter that says where to go on to. */
    public static final String RETURN = "return";

    private SignInAddress() {}

    /** The words that tell why the session that a browser shows isn't good where it is. */
    public static Optional<String> astray(HttpServletRequest request) {
        return SessionFilter.astray(request)
                .flatMap(why -> Optional.ofNullable(
                        switch (why) {
                            case NOT_LISTED -> "signin.notFromHere";
                            case UNPROVEN -> "signin.unproven";
                            case MOVED -> "signin.moved";
                            // Of a session that is over, the page tells why beside the form.
                            case ENDED -> null;
                        }));
    }

    static URI comingBackTo(HttpServletRequest request) {
        return wanted(request)
                .map(path -> URI.create(PATH + "?" + RETURN + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8)))
                .orElseGet(() -> URI.create(PATH));
    }

    private static Optional<String> wanted(HttpServletRequest request) {
        if (SameOrigin.isUnsafe(request.getMethod()) || request.getHeader("HX-Request") != null) {
            return Optional.empty();
        }
        String query = request.getQueryString();
        return LocalPath.of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
