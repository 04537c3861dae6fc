package uk.guildhall.web.kit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.guildhall.crm.access.SecretToken;

/**
 * The cookie that carries a session's secret: for this host alone, out of reach of scripts, and not sent along when
 * another site posts. Over TLS its name makes browsers refuse one that a sibling host tries to plant.
 */
public final class SessionCookie {
    private static final String PLAIN = "guildhall";
    private static final String SECURE = "__Host-guildhall";

    private SessionCookie() {}

    /** What the browser shows; empty where it shows none, or several, one of which somebody else must have planted. */
    public static Optional<SecretToken> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        List<Cookie> ours = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .toList();
        return ours.size() == 1 ? Optional.of(new SecretToken(ours.get(0).getValue())) : Optional.empty();
    }

    /** Put into the browser at sign-in. Goes when the browser is closed; the session may have ended before. */
    public static NewCookie carrying(SecretToken token, HttpServletRequest request) {
        return with(request).value(token.value()).build();
    }

    /** Takes it out of the browser. */
    public static NewCookie none(HttpServletRequest request) {
        return with(request).value("").maxAge(0).build();
    }

    private static NewCookie.Builder with(HttpServletRequest request) {
        return new NewCookie.Builder(name(request))
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(NewCookie.SameSite.LAX);
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE : PLAIN;
    }
}
