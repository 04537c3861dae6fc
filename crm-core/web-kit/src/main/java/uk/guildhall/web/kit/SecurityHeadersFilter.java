package uk.guildhall.web.kit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import uk.guildhall.crm.tenancy.LostDatabase;

/**
 * Outermost: tells the browser what our pages never do, so that it stops anybody who makes them, and has the last word
 * where all else failed.
 */
class SecurityHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        dress(request, response);
        HttpServletResponse plain = new PlainErrors(request, response);
        try {
            chain.doFilter(request, plain);
        } catch (IOException | ServletException | RuntimeException problem) {
            if (response.isCommitted()) {
                throw problem;
            }
            String incident = Incident.logged(problem, request.getMethod());
            if (LostDatabase.isBehind(problem)) {
                response.setHeader("Retry-After", "1");
                PlainAnswer.send(
                        request,
                        response,
                        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                        "Sorry, there is a problem",
                        "We lost touch with our records. Go back, where you find what you typed, and try again in a moment."
                                + " If you tell us about it, quote " + incident + ".");
                return;
            }
            PlainAnswer.send(
                    request,
                    response,
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    "Sorry, there is a problem",
                    "Try again later. If you tell us about it, quote " + incident + ".");
        }
    }

    private static void dress(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        // What is the same for everybody says itself how long it may be kept.
        response.setHeader("Cache-Control", "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** The server's own error pages name it and its version, in styles that our policy forbids. */
    private static final class PlainErrors extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        PlainErrors(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            boolean missing = status == SC_NOT_FOUND;
            PlainAnswer.send(
                    request,
                    (HttpServletResponse) getResponse(),
                    status,
                    missing ? "Not found" : "That did not work",
                    missing ? "There is nothing at this address." : "The request could not be answered.");
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
