package uk.guildhall.crm.audit;

import java.util.UUID;

/**
 * Who does something in a council, for its audit trail.
 *
 * @param id the member of staff, the token, or the access under which support looks; null for the system and for somebody not signed in
 * @param sourceIp the network address that the request came from; null for work of the system's own
 */
public record Actor(Kind kind, UUID id, String name, String sourceIp) {

    /** What kind of actor. */
    public enum Kind {
        STAFF,
        TOKEN,
        /** An operator whom the council has let look; the id is that of the access it granted. */
        SUPPORT,
        SYSTEM,
        ANONYMOUS
    }

    public static Actor system(String name) {
        return new Actor(Kind.SYSTEM, null, name, null);
    }

    public static Actor anonymous(String sourceIp) {
        return new Actor(Kind.ANONYMOUS, null, "Not signed in", sourceIp);
    }
}
