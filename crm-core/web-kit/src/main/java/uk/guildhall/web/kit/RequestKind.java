package uk.guildhall.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Who a request's answer is for. */
enum RequestKind {
    /** A person, at a page. */
    PAGE,
    /** A program, at the API. */
    API,
    /** A browser fetching what is the same for everybody: styles, scripts, the council's colours. */
    STATIC,
    /** Whoever watches the server itself: its health, its metrics, the description of its API. The same on every host. */
    PROBE;

    private static final Set<String> PROBES = Set.of("health", "metrics", "openapi");

    static RequestKind of(HttpServletRequest request) {
        String path = path(request);
        if (path.equals("/api") || path.startsWith("/api/")) {
            return API;
        }
        // The first step of the path: /health, /health/ready.
        if (PROBES.contains(path.split("/", 3)[1])) {
            return PROBE;
        }
        boolean theSameForAll = path.startsWith("/assets/") || path.equals("/brand.css") || path.startsWith("/brand/");
        return theSameForAll ? STATIC : PAGE;
    }

    /** As the server matched it: decoded, normalised, without parameters; with the part that leads to the war. */
    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getContextPath() + request.getServletPath() + (info == null ? "" : info);
    }
}
