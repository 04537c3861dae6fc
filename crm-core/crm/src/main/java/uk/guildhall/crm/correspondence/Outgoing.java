package uk.guildhall.crm.correspondence;

import java.util.UUID;

/**
 * A mail that is about to be handed over.
 *
 * @param attempts how many times that has been tried, this time included
 */
public record Outgoing(UUID id, String recipient, String subject, String text, int attempts) {

    /** Never what it says. */
    @Override
    public String toString() {
        return id.toString();
    }
}
