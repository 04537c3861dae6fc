package uk.guildhall.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.SignIn;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.web.kit.BrowserCookie;
import uk.guildhall.web.kit.LocalPath;
import uk.guildhall.web.kit.PendingCookie;
import uk.guildhall.web.kit.SessionCookie;

/** The answer to somebody who has signed in. */
final class Welcomed {
    /** Where whoever holds the permission has work; the first that fits. */
    private static final Map<String, String> PLACES = places();

    private Welcomed() {}

    /** Puts the new session's cookie into the browser, in place of whatever it had. */
    static Response.ResponseBuilder with(
            Response.ResponseBuilder answer, SignIn.Welcome welcome, SignIn signIn, HttpServletRequest request) {
        // A browser keeps one session: whoever was signed in here before is signed out.
        SignedIn.find().ifPresent(signIn::out);
        return answer.cookie(
                SessionCookie.carrying(welcome.token(), request),
                BrowserCookie.carrying(welcome.browser(), request),
                PendingCookie.none(request));
    }

    /** Where they wanted to go, or else where their work is. */
    static String next(Set<String> permissions, String returnTo) {
        return LocalPath.of(returnTo).orElseGet(() -> home(permissions));
    }

    /** By what they may do, in whichever role, the council's own among them. */
    static String home(Set<String> permissions) {
        return PLACES.entrySet().stream()
                .filter(place -> permissions.contains(place.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("/desk/sessions");
    }

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put(Permission.CUSTOMER_VIEW, "/desk");
        places.put(Permission.CASE_VIEW, "/desk/cases");
        places.put(Permission.CONTACT_VIEW, "/desk/contacts");
        places.put(Permission.STAFF_VIEW, "/admin");
        places.put(Permission.COUNCIL_VIEW, "/admin");
        places.put(Permission.POLICY_COUNTERSIGN, "/admin");
        places.put(Permission.AUDIT_VIEW, "/admin/audit");
        places.put(Permission.POLICY_VIEW, "/admin/policy");
        places.put(Permission.BRANDING_EDIT, "/admin/branding");
        places.put(Permission.ROLE_VIEW, "/admin/roles");
        places.put(Permission.SESSION_VIEW, "/admin/sessions");
        places.put(Permission.TOKEN_VIEW, "/admin/tokens");
        places.put(Permission.ADDRESS_EDIT, "/admin/addresses");
        places.put(Permission.REVEAL_VIEW, "/desk/reveals");
        return places;
    }
}
