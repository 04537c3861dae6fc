package uk.guildhall.crm.correspondence;

import uk.guildhall.crm.branding.Branding;
import uk.guildhall.crm.council.Council;

/**
 * Who a council's mail comes from.
 *
 * @param name the council's
 * @param address where an answer would go
 */
public record Letterhead(String name, String address) {

    /** The council's own address; where it gave none, one at the host that it is reached by, which nobody reads. */
    static Letterhead of(Council council, Branding branding) {
        String given = branding == null ? null : branding.senderAddress();
        String name = branding == null || branding.senderName() == null ? council.name() : branding.senderName();
        String host = council.hosts().stream().sorted().findFirst().orElse("localhost");
        String address = given == null || given.isBlank() ? "no-reply@" + host : given.strip();
        return new Letterhead(name.replaceAll("\\p{Cntrl}", " "), address);
    }
}
