package uk.guildhall.admin.people;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where the council is reached, for links that leave by e-mail: as the administrator's own browser reached it, whose host
 * was looked up in the register before anything else happened.
 */
public final class Origin {
    private Origin() {}

    public static String of(HttpServletRequest request) {
        return (request.isSecure() ? "https://" : "http://") + request.getHeader("Host");
    }
}
