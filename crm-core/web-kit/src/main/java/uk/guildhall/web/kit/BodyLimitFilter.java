package uk.guildhall.web.kit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Refuses bodies over 1 MiB, or more where files are given: by what they announce, and by counting where they announce
 * nothing.
 */
class BodyLimitFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    static final long LIMIT = 1024 * 1024;

    /** Where a page takes a file, with what else its form holds. */
    private static final Map<String, Long> OF_FILES = Map.of("/admin/people/import", 5 * LIMIT + 64 * 1024);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = OF_FILES.getOrDefault(request.getRequestURI(), LIMIT);
        if (request.getContentLengthLong() > limit) {
            response.setHeader("Connection", "close");
            tooLarge(request, response, limit);
            return;
        }
        try {
            chain.doFilter(new Counted(request, limit), response);
        } catch (IOException | ServletException | RuntimeException problem) {
            if (!BodyTooLarge.isBehind(problem)) {
                throw problem;
            }
            tooLarge(request, response, limit);
        }
    }

    private static void tooLarge(HttpServletRequest request, HttpServletResponse response, long limit)
            throws IOException {
        PlainAnswer.send(
                request,
                response,
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                "Too much was sent",
                "At most " + limit / LIMIT + " MiB can be sent at once.");
    }

    private static final class Counted extends HttpServletRequestWrapper {
        private final long limit;
        private ServletInputStream body;

        Counted(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new CountedBody(super.getInputStream(), limit);
            }
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
