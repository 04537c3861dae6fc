package uk.guildhall.web.kit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.guildhall.crm.access.PendingSignIn;
import uk.guildhall.crm.access.SecretToken;

/** The cookie between password and second factor: for this host alone, for ten minutes, and good for nothing else. */
public final class PendingCookie {
    private static final String PLAIN = "gh_pending";
    private static final String SECURE = "__Host-gh_pending";

    private PendingCookie() {}

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

    public static NewCookie carrying(SecretToken token, HttpServletRequest request) {
        return with(request)
                .value(token.value())
                .maxAge((int) PendingSignIn.LASTS.toSeconds())
                .build();
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
                .sameSite(NewCookie.SameSite.STRICT);
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE : PLAIN;
    }
}
