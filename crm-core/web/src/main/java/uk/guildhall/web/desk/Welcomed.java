package uk.guildhall.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.SignIn;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.web.kit.LocalPath;
import uk.guildhall.web.kit.PendingCookie;
import uk.guildhall.web.kit.SessionCookie;

/** The answer to somebody who has signed in. */
final class Welcomed {
    private static final String DESK = "/desk";
    private static final String ADMINISTRATION = "/admin";

    private Welcomed() {}

    /** Puts the new session's cookie into the browser, in place of whatever it had. */
    static Response.ResponseBuilder with(
            Response.ResponseBuilder answer, SignIn.Welcome welcome, SignIn signIn, HttpServletRequest request) {
        // A browser keeps one session: whoever was signed in here before is signed out.
        SignedIn.find().ifPresent(signIn::out);
        return answer.cookie(SessionCookie.carrying(welcome.token(), request), PendingCookie.none(request));
    }

    /** Where they wanted to go, or else where their work is. */
    static String next(Staff staff, String returnTo) {
        return LocalPath.of(returnTo).orElseGet(() -> home(staff));
    }

    private static String home(Staff staff) {
        boolean atADesk = staff.roles().stream()
                .map(Role::permissions)
                .anyMatch(permissions -> permissions.contains(Permission.CUSTOMER_VIEW));
        return atADesk ? DESK : ADMINISTRATION;
    }
}
