package uk.guildhall.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import uk.guildhall.crm.access.PendingSignIn;
import uk.guildhall.crm.access.SecretToken;

/** The cookie between password and second factor: for this host alone, for ten minutes, and good for nothing else. */
public final class PendingCookie {
    private static final HostCookie COOKIE = new HostCookie("gh_pending", NewCookie.SameSite.STRICT);

    private PendingCookie() {}

    /** What the browser shows; empty where it shows none, or several, one of which somebody else must have planted. */
    public static Optional<SecretToken> of(HttpServletRequest request) {
        return COOKIE.of(request);
    }

    public static NewCookie carrying(SecretToken token, HttpServletRequest request) {
        return COOKIE.carrying(token, PendingSignIn.LASTS, request);
    }

    /** Takes it out of the browser. */
    public static NewCookie none(HttpServletRequest request) {
        return COOKIE.none(request);
    }
}
