package uk.guildhall.admin.platform;

import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;

/** The word that a form brings back, so that sent twice it is done once. */
final class Once {
    private Once() {}

    static String word() {
        return UUID.randomUUID().toString();
    }

    /** A form that lost its word, or made one up, gets a new one. */
    static String of(String typed) {
        return "page-" + Ids.read(typed).orElseGet(UUID::randomUUID);
    }
}
