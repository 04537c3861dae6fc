package uk.guildhall.web.api;

import java.util.Locale;
import java.util.stream.Stream;
import uk.guildhall.crm.council.SecurityLevel;

/** The words by which the API names what belongs to a policy. */
final class PolicyCodes {
    private PolicyCodes() {}

    /** As {@code baseline}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Null where there is no such level. */
    static SecurityLevel level(String code) {
        return Stream.of(SecurityLevel.values())
                .filter(level -> of(level).equals(code))
                .findFirst()
                .orElse(null);
    }
}
