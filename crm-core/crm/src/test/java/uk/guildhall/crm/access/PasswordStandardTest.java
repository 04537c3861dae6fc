package uk.guildhall.crm.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.council.Nation;
import uk.guildhall.crm.council.Problem;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.council.Status;
import uk.guildhall.crm.policy.Policy;

class PasswordStandardTest {
    private static final String GOOD = "mwyar duon ac uwd";
    private static final OwnWords OWN = OwnWords.of(
            new Council(
                    "samplewold",
                    "Samplewold County Council",
                    "Cyngor Sir y Rhos",
                    Kind.COUNCIL,
                    Nation.ENGLAND,
                    Status.ACTIVE,
                    SecurityLevel.BASELINE,
                    Set.of("crm.samplewold.example")),
            "p.ramanathan",
            "Priya Ramanathan",
            null);

    private final PasswordStandard standard = at(SecurityLevel.BASELINE);

    @ParameterizedTest
    @EnumSource(SecurityLevel.class)
    void asLongAsTheLevelAsksAndNoShorter(SecurityLevel level) {
        int least = Policy.of(level).number(uk.guildhall.crm.policy.Settings.PASSWORD_LENGTH);
        assertEquals("", wrong(at(level), GOOD.substring(0, least)));
        assertEquals("problem.password-short", wrong(at(level), GOOD.substring(0, least - 1)));
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertEquals("problem.password-short", wrong(standard, "🔑🍇🦔🌧🐑🚂🍄🎷🧦🪁🏺"));
        assertEquals("", wrong(standard, "🔑🍇🦔🌧🐑🚂🍄🎷🧦🪁🏺🎈"));
        String decomposed = "w\u0302".repeat(2) + "tshxkqpvz";
        assertEquals("problem.password-short", wrong(standard, decomposed));
    }

    @Test
    void oneHundredAndTwentyEightCharactersAreTaken() {
        String longest = (GOOD + " ").repeat(8).substring(0, 128 - 4) + "🔑🍇🦔🌧";
        assertEquals("", wrong(standard, longest));
        assertFalse(Passwords.isTooLong(longest));
        assertEquals("problem.too-long", wrong(standard, longest + "x"));
        assertTrue(Passwords.isTooLong(longest + "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correcthorsebatterystaple",
                "Correct Horse Battery Staple",
                "password1234",
                "P@ssw0rd!2026",
                "123456789012",
                "aaaaaaaaaaaaaa",
                "abcdefghijklmnop",
                "elephant2026!!",
                "abcabcabcabcabc",
                "passwordpassword",
                "qwertyuiop12"
            })
    void whatIsTriedFirstIsRefused(String common) {
        assertEquals("problem.password-common", wrong(standard, common));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Samplewold2026!",
                "s4mplew0ld council",
                "PriyaRamanathan",
                "p.ramanathan1234",
                "Guildhall-Guildhall",
                "gu1ldha11 Priya!",
                "CyngorSirYRhos1"
            })
    void itIsNotMadeUpOfOurOwnWords(String own) {
        assertEquals("problem.password-own-words", wrong(standard, own));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GOOD,
                "samplewold hedgehog trombone",
                "all lower case with no digit",
                "kPz2-77Xq-vmT9-wd4",
                "Priya likes marmalade"
            })
    void anythingElseIsTaken(String fine) {
        assertEquals("", wrong(standard, fine));
    }

    @Test
    void anOperatorsListIsAskedByTheBeginningAlone(@TempDir Path folder) throws Exception {
        // SHA-1 of GOOD, as the list of Have I Been Pwned would have it.
        String digest = java.util.HexFormat.of()
                .withUpperCase()
                .formatHex(java.security.MessageDigest.getInstance("SHA-1").digest(GOOD.getBytes("UTF-8")));
        Files.writeString(
                folder.resolve(digest.substring(0, 5) + ".txt"),
                "0018A45C4D1DEF81644B54AB7F969B88D65:10\r\n" + digest.substring(5) + ":3\r\n");
        PasswordStandard with =
                PasswordStandard.of(Policy.of(SecurityLevel.BASELINE), List.of(new BreachedFolder(folder)));
        assertEquals("problem.password-breached", wrong(with, GOOD));
        assertEquals("", wrong(with, GOOD + "s"));
        assertEquals(Set.of(), new BreachedFolder(folder).suffixes("00000"));
    }

    @Test
    void theShippedListAnswersByRange() {
        // "password" is 5BAA6 1E4C9B93F3F0682250B6CF8331B7EE68FD8.
        assertTrue(CommonPasswords.shipped().suffixes("5BAA6").contains("1E4C9B93F3F0682250B6CF8331B7EE68FD8"));
        assertTrue(CommonPasswords.shipped().suffixes("5BAA6").size() < 20);
    }

    @Test
    void whatAnotherKeyboardTypesIsTheSamePassword() {
        Passwords passwords = new Passwords();
        assertTrue(passwords.matches("llwybr w\u0302 troed", passwords.hash("llwybr \u0175 troed")));
    }

    private static PasswordStandard at(SecurityLevel level) {
        return PasswordStandard.of(Policy.of(level), List.of());
    }

    private static String wrong(PasswordStandard standard, String password) {
        return standard.wrongWith("/password", password, OWN).map(Problem::key).orElse("");
    }
}
