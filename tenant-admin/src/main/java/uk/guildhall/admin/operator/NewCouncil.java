package uk.guildhall.admin.operator;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.council.Nation;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.migrations.Names;

/**
 * All that must be known to take a council on.
 *
 * @param code short, lower case; names its schema and login, and is never given to another council
 * @param gss the council's code of the Office for National Statistics; null for the platform itself
 * @param nameCy the Welsh name, or null
 * @param hosts the host names by which it will be reached
 * @param template the teams and the catalogue of services that it starts with
 * @param administrator the first person who can sign in, and makes all others
 */
public record NewCouncil(
        String code,
        String gss,
        String name,
        String nameCy,
        Kind kind,
        Nation nation,
        SecurityLevel level,
        Set<String> hosts,
        NewBranding branding,
        CouncilTemplate template,
        NewStaff administrator) {

    private static final Pattern GSS = Pattern.compile("(E0[6-9]|E10|W06|S12|N09)\\d{6}");
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

    public NewCouncil {
        demand(Names.isCode(code), "A code is 2 to 21 lower-case letters and digits, a letter first: " + code);
        demand(
                kind == Kind.PLATFORM || gss != null && GSS.matcher(gss).matches(),
                "A council's GSS code is E06 to E10, W06, S12 or N09 with six digits: " + gss);
        demand(name != null && !name.isBlank() && name.length() <= 100, "A name has 1 to 100 characters");
        demand(!hosts.isEmpty(), "A council needs a host name to be reached by");
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        hosts.forEach(host -> demand(HOST.matcher(host).matches(), "Not a host name: " + host));
    }

    private static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
