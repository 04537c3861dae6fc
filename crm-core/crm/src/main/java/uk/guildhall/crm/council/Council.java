package uk.guildhall.crm.council;

import java.util.Set;

/**
 * A council that subscribes to Guildhall, as the register knows it.
 *
 * @param code short, lower case, given once and never again to another council
 * @param nameCy the Welsh name, or null where the council has none
 * @param quarantined whether its schema can't be relied on, so that nobody is let in until the operator has put it right
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
        boolean quarantined,
        Set<String> hosts) {

    public Council {
        hosts = Set.copyOf(hosts);
    }

    /** One whose schema stands well. */
    public Council(
            String code,
            String name,
            String nameCy,
            Kind kind,
            Nation nation,
            Status status,
            SecurityLevel level,
            Set<String> hosts) {
        this(code, name, nameCy, kind, nation, status, level, false, hosts);
    }

    /** Whether its people and residents are let in, and work is done for it in the background. */
    public boolean isOpen() {
        return status == Status.ACTIVE && !quarantined;
    }

    /** Whether it has a schema that can be worked with, be it open or suspended. */
    public boolean isReachable() {
        return status != Status.PROVISIONING && !quarantined;
    }

    /** The name in the reader's language, English where the council has no Welsh one. */
    public String nameIn(String language) {
        return "cy".equals(language) && nameCy != null ? nameCy : name;
    }
}
