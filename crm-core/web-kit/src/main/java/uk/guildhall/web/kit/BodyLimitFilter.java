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

/** Refuses bodies over 1 MiB: by what they announce, and by counting where they announce nothing. */
class BodyLimitFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    static final long LIMIT = 1024 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > LIMIT) {
            response.setHeader("Connection", "close");
            tooLarge(request, response);
            return;
        }
        try {
            chain.doFilter(new Counted(request), response);
        } catch (IOException | ServletException | RuntimeException problem) {
            if (!BodyTooLarge.isBehind(problem)) {
                throw problem;
            }
            tooLarge(request, response);
        }
    }

    private static void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PlainAnswer.send(
                request,
                response,
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                "Too much was sent",
                "At most 1 MiB can be sent at once.");
    }

    private static final class Counted extends HttpServletRequestWrapper {
        private ServletInputStream body;

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new CountedBody(super.getInputStream(), LIMIT);
            }
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
