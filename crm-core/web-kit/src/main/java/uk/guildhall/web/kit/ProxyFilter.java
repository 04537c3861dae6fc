package uk.guildhall.web.kit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.guildhall.crm.access.address.AddressSpan;

/**
 * Where a request comes from: the address that the connection has, or, where that is one of the operator's own proxies,
 * the address that the proxy says. Anybody else may say what they like.
 */
class ProxyFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String TRUSTED = "guildhall.trusted.proxies";
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final transient List<AddressSpan> trusted;

    ProxyFilter() {
        this(ConfigProvider.getConfig().getOptionalValue(TRUSTED, String.class).orElse(""));
    }

    ProxyFilter(String trusted) {
        this.trusted = Arrays.stream(trusted.split(",", -1))
                .filter(text -> !text.isBlank())
                .map(text -> AddressSpan.of(text)
                        .orElseThrow(() -> new IllegalArgumentException(TRUSTED + " has no address in: " + text)))
                .toList();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        List<String> said = trusted.isEmpty() ? List.of() : Collections.list(request.getHeaders(FORWARDED_FOR));
        String from = caller(request.getRemoteAddr(), said);
        chain.doFilter(from.equals(request.getRemoteAddr()) ? request : new Forwarded(request, from), response);
    }

    /**
     * The last address that isn't a trusted proxy's own, going from the connection back along what each proxy added.
     *
     * @param said the headers, each a list with commas, in their order
     */
    String caller(String connection, List<String> said) {
        List<String> way = said.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
        String from = connection;
        for (int i = way.size() - 1; i >= 0 && isTrusted(from); i--) {
            String before = way.get(i);
            if (AddressSpan.of(before).filter(AddressSpan::isOne).isEmpty()) {
                break;
            }
            from = before;
        }
        return from;
    }

    private boolean isTrusted(String ip) {
        return trusted.stream().anyMatch(span -> span.contains(ip));
    }

    private static final class Forwarded extends HttpServletRequestWrapper {
        private final String from;

        private Forwarded(HttpServletRequest request, String from) {
            super(request);
            this.from = from;
        }

        @Override
        public String getRemoteAddr() {
            return from;
        }

        @Override
        public String getRemoteHost() {
            return from;
        }
    }
}
