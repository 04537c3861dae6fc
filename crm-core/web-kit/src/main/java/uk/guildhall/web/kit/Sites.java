package uk.guildhall.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import uk.guildhall.crm.access.factor.Site;

/** At which address of the council a browser is, as its host was checked. */
public final class Sites {

    private Sites() {}

    public static Site of(HttpServletRequest request) {
        String host = HostName.of(Collections.list(request.getHeaders("Host"))).orElseThrow();
        String authority = request.getHeader("Host").toLowerCase(Locale.ROOT);
        // A proxy may have taken the TLS off before us, but none puts it on.
        return new Site(
                host,
                request.isSecure()
                        ? Set.of("https://" + authority)
                        : Set.of("https://" + authority, "http://" + authority));
    }
}
