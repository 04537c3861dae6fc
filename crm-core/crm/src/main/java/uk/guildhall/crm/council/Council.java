package uk.guildhall.crm.council;

import java.util.Set;

/**
 * A council that subscribes to Guildhall, as the register knows it.
 *
 * @param code short, lower case, given once and never again to another council
 * @param nameCy the Welsh name, or null where the council has none
 * @param hosts the host names by which it is reached, lower case, without port
 */
public record Council(
        String code,
        String name,
        String nameCy,
        Kind kind,
        Nation nation,
        Status status,
        SecurityLevel level,
        Set<String> hosts) {

    public Council {
        hosts = Set.copyOf(hosts);
    }

    public boolean isOpen() {
        return status == Status.ACTIVE;
    }

    /** The name in the reader's language, English where the council has no Welsh one. */
    public String nameIn(String language) {
        return "cy".equals(language) && nameCy != null ? nameCy : name;
    }
}
