package uk.guildhall.crm.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What kind of thing an act is, told by its name, so that an act that is new finds its group by itself. */
public enum ActGroup {
    SIGNING_IN("signing-in"),
    LOOKING("looking"),
    CUSTOMERS("customers"),
    CONTACTS("contacts"),
    CASES("cases"),
    AUDIT("audit"),
    ADMINISTRATION("administration");

    private static final Set<String> SIGN_IN_NOUNS = Set.of(
            "sign-in",
            "sign-out",
            "session",
            "password",
            "factor",
            "factors",
            "recovery-codes",
            "passkey",
            "recovery",
            "confirmation");
    private static final Set<String> LOOKING_VERBS =
            Set.of("viewed", "searched", "listed", "revealed", "read", "downloaded", "looked");

    private final String code;

    ActGroup(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static ActGroup of(String act) {
        int dot = act.indexOf('.');
        String noun = dot < 0 ? act : act.substring(0, dot);
        String verb = act.substring(dot + 1);
        if (noun.equals("audit")) {
            return AUDIT;
        } else if (SIGN_IN_NOUNS.contains(noun)) {
            return SIGNING_IN;
        } else if (LOOKING_VERBS.contains(verb)) {
            return LOOKING;
        }
        return switch (noun) {
            case "customer" -> CUSTOMERS;
            case "contact" -> CONTACTS;
            case "case" -> CASES;
            default -> ADMINISTRATION;
        };
    }

    /** Those of the acts that belong to it. */
    public Set<String> among(List<String> acts) {
        return acts.stream().filter(act -> of(act) == this).collect(Collectors.toSet());
    }
}
