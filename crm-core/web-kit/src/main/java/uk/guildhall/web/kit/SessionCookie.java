package uk.guildhall.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import uk.guildhall.crm.access.SecretToken;

/**
 * The cookie that carries a session's secret: for this host alone, out of reach of scripts, and not sent along when
 * another site posts. Over TLS its name makes browsers refuse one that a sibling host tries to plant.
 */
public final class SessionCookie {
    private static final HostCookie COOKIE = new HostCookie("guildhall", NewCookie.SameSite.LAX);

    private SessionCookie() {}

    /** What the browser shows; empty where it shows none, or several, one of which somebody else must have planted. */
    public static Optional<SecretToken> of(HttpServletRequest request) {
        return COOKIE.of(request);
    }

    /** Put into the browser at sign-in. Goes when the browser is closed; the session may have ended before. */
    public static NewCookie carrying(SecretToken token, HttpServletRequest request) {
        return COOKIE.carrying(token, request);
    }

    /** Takes it out of the browser. */
    public static NewCookie none(HttpServletRequest request) {
        return COOKIE.none(request);
    }
}
