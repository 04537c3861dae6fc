package uk.guildhall.web.kit;

import java.util.UUID;
import uk.guildhall.crm.council.NotFound;

/** A record's id as it comes in a path or a form. */
public final class RecordId {
    private static final int LENGTH = 36;

    private RecordId() {}

    /**
     * Reads it.
     *
     * @throws NotFound where it isn't one: there is certainly no such record
     */
    public static UUID of(String text) {
        try {
            if (text != null && text.length() == LENGTH) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException malformed) {
            // Answered below, as what never was.
        }
        throw new NotFound();
    }
}
