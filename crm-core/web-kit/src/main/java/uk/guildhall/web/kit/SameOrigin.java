package uk.guildhall.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a request that changes something was made by a page of the same host. A sibling host, of another council say,
 * is as foreign as any other. Programs that aren't browsers send neither header, and are left to the form token.
 */
final class SameOrigin {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private SameOrigin() {}

    static boolean isUnsafe(String method) {
        return !SAFE.contains(method);
    }

    static boolean holds(HttpServletRequest request) {
        return holds(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getHeader("Host"),
                request.isSecure());
    }

    static boolean holds(String fetchSite, String origin, String host, boolean secure) {
        if (fetchSite != null && !OWN.contains(fetchSite)) {
            return false;
        }
        return origin == null || isOf(host, origin, secure);
    }

    private static boolean isOf(String host, String origin, boolean secure) {
        try {
            URI from = URI.create(origin);
            String scheme = from.getScheme();
            // A proxy may have taken the TLS off before us, but none puts it on.
            if (scheme == null || from.getAuthority() == null || secure && !scheme.equals("https")) {
                return false;
            }
            return authority(from.getAuthority(), scheme).equals(authority(host, scheme));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String authority(String given, String scheme) {
        String port = scheme.equals("https") ? ":443" : ":80";
        String lower = given.toLowerCase(Locale.ROOT);
        return lower.endsWith(port) ? lower.substring(0, lower.length() - port.length()) : lower;
    }
}
