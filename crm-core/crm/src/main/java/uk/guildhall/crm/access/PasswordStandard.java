package uk.guildhall.crm.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.guildhall.crm.council.Problem;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Settings;

/**
 * What a new password must be: long enough, and none that others would try first. What it is made of is nobody's
 * business, and it never becomes too old.
 *
 * @param least how many characters it has at least
 * @param refused {@code common}, {@code breached} and {@code own-words}, as in the council's policy
 * @param breached lists beside the one that is shipped
 */
public record PasswordStandard(int least, Set<String> refused, List<BreachedPasswords> breached) {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    public PasswordStandard {
        refused = Set.copyOf(refused);
        breached = List.copyOf(breached);
    }

    /** By a policy, already narrowed to somebody's roles. */
    public static PasswordStandard of(Policy policy, List<BreachedPasswords> breached) {
        return new PasswordStandard(
                policy.number(Settings.PASSWORD_LENGTH), policy.set(Settings.PASSWORD_REFUSED), breached);
    }

    /** What keeps it from being chosen, told at that pointer; empty where nothing does. */
    public Optional<Problem> wrongWith(String pointer, String typed, OwnWords own) {
        String password = Passwords.normal(typed);
        if (isTooShort(password)) {
            return Optional.of(Problem.of(pointer, "problem.password-short", least));
        } else if (Passwords.isTooLong(password)) {
            return Optional.of(Problem.of(pointer, "problem.too-long", Passwords.LONGEST));
        } else if (refused.contains("own-words") && own.makeUp(password)) {
            return Optional.of(Problem.of(pointer, "problem.password-own-words"));
        } else if (refused.contains("common") && isCommon(password)) {
            return Optional.of(Problem.of(pointer, "problem.password-common"));
        } else if (refused.contains("breached") && isBreached(password)) {
            return Optional.of(Problem.of(pointer, "problem.password-breached"));
        }
        return Optional.empty();
    }

    /** Whether it has too few characters, as people count them. */
    public boolean isTooShort(String password) {
        String normal = Passwords.normal(password);
        return normal.codePointCount(0, normal.length()) < least;
    }

    private static boolean isCommon(String password) {
        return Guesses.isPattern(password)
                || Guesses.behind(password).stream().anyMatch(guess -> isIn(CommonPasswords.shipped(), guess));
    }

    private boolean isBreached(String password) {
        return isIn(CommonPasswords.shipped(), password) || breached.stream().anyMatch(list -> isIn(list, password));
    }

    private static boolean isIn(BreachedPasswords list, String password) {
        String digest = sha1(password);
        return list.suffixes(digest.substring(0, BreachedPasswords.TOLD))
                .contains(digest.substring(BreachedPasswords.TOLD));
    }

    /** As such lists are kept; nothing of ours is protected by it. */
    private static String sha1(String password) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
