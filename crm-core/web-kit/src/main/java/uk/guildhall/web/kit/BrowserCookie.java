package uk.guildhall.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import uk.guildhall.crm.access.Caller;
import uk.guildhall.crm.access.SecretToken;

/**
 * The cookie by which a browser is known again that somebody has signed in with before. It opens nothing: its owner is
 * only not kept waiting for the guesses of strangers.
 */
public final class BrowserCookie {
    private static final HostCookie COOKIE = new HostCookie("guildhall-browser", NewCookie.SameSite.LAX);
    private static final Duration KEPT = Duration.ofDays(90);

    private BrowserCookie() {}

    /** Where this request comes from, with what its browser shows. */
    public static Caller caller(HttpServletRequest request) {
        return new Caller(
                request.getRemoteAddr(),
                request.getHeader("User-Agent"),
                COOKIE.of(request).orElse(null));
    }

    /** Put into the browser at sign-in. */
    public static NewCookie carrying(SecretToken browser, HttpServletRequest request) {
        return COOKIE.carrying(browser, KEPT, request);
    }
}
