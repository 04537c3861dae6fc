package uk.guildhall.web.kit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import uk.guildhall.crm.access.Caller;
import uk.guildhall.crm.access.SecretToken;

/**
 * The cookie by which a browser is known again that somebody has signed in with before. It opens nothing: its owner is
 * only not kept waiting for the guesses of strangers.
 */
public final class BrowserCookie {
    private static final String PLAIN = "guildhall-browser";
    private static final String SECURE = "__Host-guildhall-browser";
    private static final Duration KEPT = Duration.ofDays(90);

    private BrowserCookie() {}

    /** Where this request comes from, with what its browser shows. */
    public static Caller caller(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        List<String> shown = cookies == null
                ? List.of()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue)
                        .toList();
        SecretToken browser = shown.size() == 1 ? new SecretToken(shown.get(0)) : null;
        return new Caller(request.getRemoteAddr(), request.getHeader("User-Agent"), browser);
    }

    /** Put into the browser at sign-in. */
    public static NewCookie carrying(SecretToken browser, HttpServletRequest request) {
        return new NewCookie.Builder(name(request))
                .value(browser.value())
                .maxAge((int) KEPT.toSeconds())
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE : PLAIN;
    }
}
