package uk.guildhall.web.desk;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What the adviser searched for last. Names and telephone numbers have no place in an address, which browsers and
 * proxies keep, so the text travels in the body and stays in a cookie of this browser until it is closed.
 */
final class SearchMemory {
    private static final String NAME = "search";
    private static final int LONGEST = 200;

    private SearchMemory() {}

    static NewCookie of(String query) {
        return new NewCookie.Builder(NAME)
                .value(URLEncoder.encode(shortened(query), StandardCharsets.UTF_8))
                .path("/desk")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    /** Empty where nothing was searched for. */
    static String recall(HttpHeaders headers) {
        Cookie cookie = headers.getCookies().get(NAME);
        try {
            return cookie == null ? "" : shortened(URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    static String shortened(String query) {
        String text = query == null ? "" : query.strip();
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
