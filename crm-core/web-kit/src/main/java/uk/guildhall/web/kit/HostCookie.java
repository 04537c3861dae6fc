package uk.guildhall.web.kit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.guildhall.crm.access.SecretToken;

/**
 * A cookie that carries a secret: for this host alone, out of reach of scripts. Over TLS its name makes browsers refuse one
 * that a sibling host tries to plant.
 *
 * @param plain its name where there is no TLS
 * @param sent whether it is sent along when somebody comes from another site
 */
record HostCookie(String plain, NewCookie.SameSite sent) {

    /** What the browser shows; empty where it shows none, or several, one of which somebody else must have planted. */
    Optional<SecretToken> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        List<Cookie> ours = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .toList();
        return ours.size() == 1 ? Optional.of(new SecretToken(ours.get(0).getValue())) : Optional.empty();
    }

    /** Goes when the browser is closed. */
    NewCookie carrying(SecretToken token, HttpServletRequest request) {
        return with(request).value(token.value()).build();
    }

    /** Goes after that long. */
    NewCookie carrying(SecretToken token, Duration kept, HttpServletRequest request) {
        return with(request).value(token.value()).maxAge((int) kept.toSeconds()).build();
    }

    /** Takes it out of the browser. */
    NewCookie none(HttpServletRequest request) {
        return with(request).value("").maxAge(0).build();
    }

    private NewCookie.Builder with(HttpServletRequest request) {
        return new NewCookie.Builder(name(request))
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(sent);
    }

    private String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + plain : plain;
    }
}
