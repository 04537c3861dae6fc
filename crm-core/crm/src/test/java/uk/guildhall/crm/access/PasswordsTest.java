package uk.guildhall.crm.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void hashesWithTheCostThatWeChose() {
        String hash = passwords.hash("correct horse battery staple");
        assertTrue(hash.startsWith("$shiro2$argon2id$v=19$"), hash);
        String cost = hash.split("\\$", -1)[4];
        assertEquals("t=2,m=19456,p=1", cost);
    }

    @Test
    void knowsARightPasswordFromAWrongOne() {
        String hash = passwords.hash("llwybr cyhoeddus ŵ 🔑");
        assertTrue(passwords.matches("llwybr cyhoeddus ŵ 🔑", hash));
        assertFalse(passwords.matches("llwybr cyhoeddus w 🔑", hash));
        assertFalse(passwords.matches("llwybr cyhoeddus ŵ 🗝", hash));
    }

    @Test
    void saltsEachHash() {
        assertNotEquals(passwords.hash("the same words"), passwords.hash("the same words"));
    }

    @Test
    void refusesWhatIsNoHash() {
        assertFalse(passwords.matches("anything", null));
        assertFalse(passwords.matches("anything", ""));
        assertFalse(passwords.matches("anything", "anything"));
    }

    @Test
    void anUnknownUserCostsAsMuchAsAWrongPassword() {
        String hash = passwords.hash("a real member of staff");
        passwords.dummy();
        long wrong = fastest(() -> passwords.matches("wrong", hash));
        long unknown = fastest(passwords::dummy);
        assertTrue(unknown > wrong / 2, () -> "unknown " + unknown + " ns, wrong " + wrong + " ns");
    }

    private static long fastest(Runnable act) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            act.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
