package uk.guildhall.web.kit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.council.Status;
import uk.guildhall.crm.tenancy.Councils;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/**
 * Finds the council that a request is for, by the Host header alone, and binds the thread to it. Nothing that a client
 * can add, a forwarded host or a second one, says otherwise.
 */
class CouncilFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(CouncilFilter.class.getName());

    private final transient Councils councils;

    private final transient Frame frame;

    CouncilFilter(Councils councils, Frame frame) {
        this.councils = councils;
        this.frame = frame;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (RequestKind.of(request) == RequestKind.PROBE) {
            chain.doFilter(request, response);
            return;
        }
        Optional<String> host = HostName.of(Collections.list(request.getHeaders("Host")));
        if (host.isEmpty() || !host.get().equalsIgnoreCase(request.getServerName())) {
            PlainAnswer.send(
                    request,
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "Bad request",
                    "The request does not say clearly which host it is for.");
            return;
        }
        Optional<Council> council = councils.byHost(host.get());
        if (council.isEmpty() || council.get().status() == Status.PROVISIONING) {
            PlainAnswer.send(
                    request,
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "Not found",
                    "No council is served at this address.");
        } else if (council.get().status() == Status.SUSPENDED) {
            suspended(council.get(), request, response);
        } else if (council.get().quarantined() && RequestKind.of(request) != RequestKind.STATIC) {
            quarantined(council.get(), request, response);
        } else {
            try (var bound = CurrentCouncil.bind(council.get())) {
                chain.doFilter(request, response);
            }
        }
    }

    /** Said in the reader's language, without asking anything of the council's own data. */
    private static void suspended(Council council, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Words words = Frame.words(request);
        response.setHeader("Retry-After", "300");
        PlainAnswer.send(
                request,
                response,
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                words,
                words.say("closed.title", council.nameIn(words.language())),
                words.say("closed.text"));
    }

    /** In the council's own look as far as its schema gives that away; what else is in there can't be relied on. */
    private void quarantined(Council council, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Words words = Frame.words(request);
        Optional<Brand> brand = brand(council);
        String name = brand.map(known -> known.name(words)).orElseGet(() -> council.nameIn(words.language()));
        response.setHeader("Retry-After", "120");
        PlainAnswer.send(
                request,
                response,
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                words,
                words.say("upgrading.title", name),
                words.say("upgrading.text"),
                brand);
    }

    private Optional<Brand> brand(Council council) {
        try (var bound = CurrentCouncil.bind(council)) {
            return Optional.of(frame.brand());
        } catch (RuntimeException unreadable) {
            LOG.log(Level.FINE, "The look of {0} can''t be read", council.code());
            return Optional.empty();
        }
    }
}
