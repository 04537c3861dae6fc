package uk.guildhall.crm.policy;

import static uk.guildhall.crm.policy.Order.AT_LEAST;
import static uk.guildhall.crm.policy.Order.AT_MOST;
import static uk.guildhall.crm.policy.Scope.ROLE;
import static uk.guildhall.crm.policy.Scope.SERVICE;
import static uk.guildhall.crm.policy.Setting.choice;
import static uk.guildhall.crm.policy.Setting.number;
import static uk.guildhall.crm.policy.Setting.set;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All settings of a council's data-security policy, with what each of the three levels brings. The page, the API, the
 * checks and the tests are made from this list: a setting is one entry here and one place that obeys it
 * (docs/policy.md).
 */
public final class Settings {

    public static final Setting PASSWORD_LENGTH = number(
                    "password-length", AT_LEAST, Unit.CHARACTERS, 8, 128, 12, 14, 15)
            .by(ROLE);
    public static final Setting PASSWORD_REFUSED = same("password-refused", "common", "breached", "own-words");
    public static final Setting STAFF_FACTOR = choice(
                    "staff-factor",
                    List.of("totp-or-passkey", "administrators-passkey", "passkey"),
                    "totp-or-passkey",
                    "administrators-passkey",
                    "passkey")
            .by(ROLE);
    public static final Setting SINGLE_SIGN_ON =
            choice("single-sign-on", List.of("optional", "default", "only"), "optional", "default", "only");

    public static final Setting SESSION_IDLE =
            number("session-idle", AT_MOST, Unit.MINUTES, 5, 60, 60, 30, 15).by(ROLE);
    public static final Setting SESSION_ABSOLUTE = number(
                    "session-absolute", AT_MOST, Unit.MINUTES, 30, 720, 720, 600, 480)
            .by(ROLE);
    public static final Setting SESSION_COUNT =
            number("session-count", AT_MOST, Unit.SESSIONS, 1, 5, 5, 3, 2).by(ROLE);
    public static final Setting SIGN_IN_FAILURES = number("sign-in-failures", AT_MOST, Unit.TIMES, 3, 10, 10, 8, 5);
    public static final Setting SIGN_IN_WAIT = number("sign-in-wait", AT_LEAST, Unit.MINUTES, 15, 240, 15, 30, 60);

    public static final Setting ADDRESS_LIST =
            choice("address-list", List.of("optional", "administrators", "all"), "optional", "administrators", "all");
    public static final Setting ADDRESS_CHANGE = choice(
                    "address-change", List.of("noted", "sign-in-again", "ends"), "noted", "sign-in-again", "ends")
            .by(ROLE);
    public static final Setting FRESH_SIGN_IN =
            number("fresh-sign-in", AT_MOST, Unit.MINUTES, 1, 30, 30, 15, 5).by(ROLE);

    public static final Setting MASKED = set(
                    "masked",
                    List.of("special", "ni", "bank", "date-of-birth", "address", "phone"),
                    "special",
                    "special,ni,bank,date-of-birth",
                    "special,ni,bank,date-of-birth,address,phone")
            .by(ROLE);
    public static final Setting REVEAL_LASTS =
            number("reveal-lasts", AT_MOST, Unit.MINUTES, 1, 60, 60, 10, 5).by(ROLE);
    public static final Setting REVEAL_TOLD = choice(
                    "reveal-told", List.of("nobody", "team-leader"), "nobody", "nobody", "team-leader")
            .by(ROLE);
    /** What is kept in confidence is encrypted at every level; the higher ones add more (docs/privacy.md). */
    public static final Setting ENCRYPTED = set(
            "encrypted",
            List.of("special", "ni", "bank", "date-of-birth", "sensitive-notes", "notes", "address"),
            "special,ni,bank",
            "special,ni,bank,date-of-birth,sensitive-notes",
            "special,ni,bank,date-of-birth,sensitive-notes,notes,address");

    /** Every read of personal data is audited at every level, which is stricter than the levels ask for. */
    public static final Setting AUDITED_READS = same("audited-reads", "reveals", "records", "searches");

    public static final Setting EXPORT_ROWS = number("export-rows", AT_MOST, Unit.ROWS, 0, 10_000, 10_000, 1_000, 0)
            .by(ROLE);
    public static final Setting EXPORT_LINK = number("export-link", AT_MOST, Unit.HOURS, 1, 24, 24, 8, 1);
    public static final Setting RETENTION =
            number("retention", AT_MOST, Unit.MONTHS, 1, 84, 84, 72, 72).by(SERVICE);
    public static final Setting TOKEN_LIFE = number("token-life", AT_MOST, Unit.DAYS, 1, 365, 365, 90, 30);
    public static final Setting SUPPORT_HOURS = number("support-hours", AT_MOST, Unit.HOURS, 0, 8, 8, 4, 2);
    public static final Setting AUDIT_KEPT = number("audit-kept", AT_LEAST, Unit.YEARS, 2, 30, 2, 3, 7);
    public static final Setting LOWERING_WAIT = number("lowering-wait", AT_LEAST, Unit.HOURS, 24, 720, 24, 48, 72);
    public static final Setting LOWERING_APPROVAL =
            choice("lowering-approval", List.of("two", "two-and-officer"), "two", "two", "two-and-officer");

    private static final List<Setting> ALL = List.of(
            PASSWORD_LENGTH,
            PASSWORD_REFUSED,
            STAFF_FACTOR,
            SINGLE_SIGN_ON,
            SESSION_IDLE,
            SESSION_ABSOLUTE,
            SESSION_COUNT,
            SIGN_IN_FAILURES,
            SIGN_IN_WAIT,
            ADDRESS_LIST,
            ADDRESS_CHANGE,
            FRESH_SIGN_IN,
            MASKED,
            REVEAL_LASTS,
            REVEAL_TOLD,
            ENCRYPTED,
            AUDITED_READS,
            EXPORT_ROWS,
            EXPORT_LINK,
            RETENTION,
            TOKEN_LIFE,
            SUPPORT_HOURS,
            AUDIT_KEPT,
            LOWERING_WAIT,
            LOWERING_APPROVAL);

    /**
     * Settings that nothing obeys yet, which are neither shown nor set. Whoever writes the place that obeys one takes it
     * out of here; a test compares this with the sources.
     */
    private static final Set<Setting> NOT_YET = Set.of(SINGLE_SIGN_ON, AUDIT_KEPT);

    /** Obeyed at every level by how Guildhall is made: there is nothing to ask the policy for. */
    private static final Set<Setting> ALWAYS = Set.of(AUDITED_READS);

    private static final List<Setting> OBEYED =
            ALL.stream().filter(setting -> !NOT_YET.contains(setting)).toList();

    private Settings() {}

    /** Those that something obeys, in the order in which they are shown. */
    public static List<Setting> all() {
        return OBEYED;
    }

    /** Every setting that a level decides, those included that nothing obeys yet. */
    public static List<Setting> declared() {
        return ALL;
    }

    /** Whether it holds at every level, because there is no other way in which Guildhall works. */
    static boolean isAlways(Setting setting) {
        return ALWAYS.contains(setting);
    }

    /** The one of that key that can be seen and set. */
    public static Optional<Setting> shown(String key) {
        return OBEYED.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    static Optional<Setting> of(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    private static Setting same(String key, String... parts) {
        String all = String.join(",", parts);
        return set(key, List.of(parts), all, all, all);
    }
}
