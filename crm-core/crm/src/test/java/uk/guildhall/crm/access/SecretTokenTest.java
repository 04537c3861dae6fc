package uk.guildhall.crm.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SecretTokenTest {

    @Test
    void aNewSecretHasTheFormOfItsKind() {
        SecretToken session = SecretToken.forSession();
        SecretToken api = SecretToken.forApi();
        assertTrue(session.looksLikeSession());
        assertFalse(session.looksLikeApi());
        assertTrue(api.looksLikeApi());
        assertFalse(api.looksLikeSession());
        assertEquals(46, api.value().length());
    }

    @Test
    void noTwoAreAlike() {
        assertNotEquals(SecretToken.forSession(), SecretToken.forSession());
    }

    @Test
    void whatIsNotOneIsSeenBeforeTheDatabaseIsAsked() {
        assertFalse(new SecretToken("").looksLikeSession());
        assertFalse(new SecretToken("a".repeat(42) + "'").looksLikeSession());
        assertFalse(new SecretToken("gh_" + "é".repeat(43)).looksLikeApi());
    }

    @Test
    void theDigestIsOfTheWholeToken() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                HexFormat.of().formatHex(new SecretToken("abc").digest()));
    }

    @Test
    void theSameSecretIsAnotherSessionInAnotherCouncil() {
        SecretToken secret = SecretToken.forSession();
        assertFalse(Arrays.equals(secret.digestWithin("ourtown"), secret.digestWithin("theirtown")));
    }

    @Test
    void theFormTokenDependsOnTheSecretAndDoesNotTellIt() {
        SecretToken one = SecretToken.forSession();
        assertEquals(one.csrfToken(), new SecretToken(one.value()).csrfToken());
        assertNotEquals(one.csrfToken(), SecretToken.forSession().csrfToken());
        assertNotEquals(one.value(), one.csrfToken());
        assertFalse(one.toString().contains(one.value()));
    }
}
