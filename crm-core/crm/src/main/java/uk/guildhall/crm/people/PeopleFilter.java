package uk.guildhall.crm.people;

import java.util.UUID;

/**
 * Which people somebody asked to see, and in which order.
 *
 * @param text part of a name, a username or an e-mail address; or null
 * @param role the code of a role that they must have; or null
 * @param team that they must belong to; or null
 * @param status or null for all
 */
public record PeopleFilter(String text, String role, UUID team, Status status, Order order) {

    /** Whether they can come in. */
    public enum Status {
        ACTIVE,
        /** Taken on, and has not chosen a password yet. */
        INVITED,
        DISABLED
    }

    /** Orders of the list. */
    public enum Order {
        NAME,
        USERNAME,
        /** Whoever was taken on last comes first. */
        NEWEST
    }
}
