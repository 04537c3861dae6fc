package uk.guildhall.web.kit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.shiro.subject.Subject;
import org.apache.shiro.util.ThreadContext;
import uk.guildhall.crm.access.Gate;
import uk.guildhall.crm.access.Principal;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.access.address.AddressList;
import uk.guildhall.crm.access.address.Astray;
import uk.guildhall.crm.audit.Actor;
import uk.guildhall.crm.audit.CurrentActor;

/**
 * Finds who a request comes from and binds the thread to them: at pages by the session cookie, at the API by a bearer
 * token and nothing else, so that no page can make a browser use the API.
 */
class SessionFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";

    /** The request's attribute that says why its session isn't good where it was shown. */
    private static final String ASTRAY = Astray.class.getName();

    private static final String OUTGROWN = OutgrownFilter.class.getName();

    private final transient Gate gate;
    private final transient AddressList addresses;

    SessionFilter(Gate gate, AddressList addresses) {
        this.gate = gate;
        this.addresses = addresses;
    }

    static boolean mustChoosePassword(HttpServletRequest request) {
        return request.getAttribute(OUTGROWN) != null;
    }

    /** Why the session that a browser shows isn't good where it is. */
    static Optional<Astray> astray(HttpServletRequest request) {
        return Optional.ofNullable((Astray) request.getAttribute(ASTRAY));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (RequestKind.of(request)) {
            case PROBE -> chain.doFilter(request, response);
            case STATIC -> as(Optional.empty(), request, response, chain);
            case API -> atTheApi(request, response, chain);
            case PAGE -> atAPage(request, response, chain);
        }
    }

    private void atTheApi(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<? extends Principal> program = bearer(request).flatMap(gate::byBearer);
        if (program.isEmpty()) {
            // The same words whether there was no token, a bad one, or another council's.
            response.setHeader("WWW-Authenticate", "Bearer");
            PlainAnswer.send(
                    request,
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "Unauthorized",
                    "Send an API token of this council: Authorization: Bearer gh_...");
            return;
        }
        if (!addresses.admitsPrograms(request.getRemoteAddr())) {
            PlainAnswer.send(
                    request,
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "Not allowed",
                    "This council's API answers only at the network addresses that the council has listed.");
            return;
        }
        as(program, request, response, chain);
    }

    private void atAPage(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SameOrigin.isUnsafe(request.getMethod()) && !SameOrigin.holds(request)) {
            PlainAnswer.send(
                    request,
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "Not allowed",
                    "This form was sent from another site. Open the page here and try again.");
            return;
        }
        Optional<Gate.Entry> entry =
                SessionCookie.of(request).map(token -> gate.byCookie(token, request.getRemoteAddr()));
        entry.flatMap(Gate.Entry::astray).ifPresent(why -> request.setAttribute(ASTRAY, why));
        entry.filter(Gate.Entry::mustChoosePassword).ifPresent(outgrown -> request.setAttribute(OUTGROWN, true));
        as(entry.flatMap(Gate.Entry::person), request, response, chain);
    }

    private void as(
            Optional<? extends Principal> principal,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        String from = request.getRemoteAddr();
        Subject subject = principal.map(gate::subject).orElseGet(gate::nobody);
        Actor actor = principal.map(known -> known.actor(from)).orElseGet(() -> Actor.anonymous(from));
        ThreadContext.bind(subject);
        try (var bound = CurrentActor.bind(actor)) {
            chain.doFilter(request, response);
        } finally {
            ThreadContext.remove();
        }
    }

    private static Optional<SecretToken> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> new SecretToken(header.substring(BEARER.length()).strip()));
    }
}
