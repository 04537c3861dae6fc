package uk.guildhall.crm.access.factor;

import java.util.Set;

/**
 * The address at which a browser is with us. A passkey is made for its host, and works at no other.
 *
 * @param host as the request's host was checked, without the port
 * @param origins what the browser may say that the page came from; with the port
 */
public record Site(String host, Set<String> origins) {
    public Site {
        origins = Set.copyOf(origins);
    }
}
