package uk.guildhall.tests.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** Guessing passwords is slow. Each test has a council of its own, because all come from the same address. */
class LockOutTest {

    @Test
    void afterTenFailuresEvenTheRightPasswordWaits() throws Exception {
        OurTown ours = OurTown.made("lockout");
        ours.enter("ann", Role.ADVISER);
        for (int i = 0; i < 10; i++) {
            assertEquals(400, ours.visitor().signIn("ann", "wrong " + i).status());
        }
        assertEquals(429, ours.visitor().signIn("ann", TestCouncil.PASSWORD).status());
        assertEquals("0", ours.one("SELECT COUNT(*) FROM audit_entry WHERE act = 'sign-in.succeeded'"));
        assertEquals("10", ours.one("SELECT COUNT(*) FROM audit_entry WHERE act = 'sign-in.failed'"));
        assertEquals("1", ours.one("SELECT COUNT(*) FROM audit_entry WHERE act = 'sign-in.throttled'"));
        ours.update("UPDATE sign_in_failure SET at = at - INTERVAL 61 SECOND");
        assertEquals(303, ours.visitor().signIn("ann", TestCouncil.PASSWORD).status());
        OurTown theirs = OurTown.made("lockout");
        theirs.enter("ann", Role.ADVISER);
        assertEquals(303, theirs.visitor().signIn("ann", TestCouncil.PASSWORD).status());
    }

    @Test
    void anAccountIsTheSameHoweverItsNameIsWritten() throws Exception {
        OurTown ours = OurTown.made("lockout");
        ours.enter("ann", Role.ADVISER);
        String[] spellings = {"ann", "ANN", "Ann ", "ánn", " ann"};
        for (int i = 0; i < 10; i++) {
            ours.visitor().signIn(spellings[i % spellings.length], "wrong");
        }
        assertEquals("1", ours.one("SELECT COUNT(DISTINCT account_digest) FROM sign_in_failure"));
    }

    @Test
    void whetherThereIsSuchAnAccountIsNotTold() throws Exception {
        OurTown ours = OurTown.made("lockout");
        ours.enter("xknownx", Role.ADVISER);
        Visitor.Answer known = ours.visitor().signIn("xknownx", "wrong");
        Visitor.Answer unknown = ours.visitor().signIn("xunknown", "wrong");
        assertEquals(known.status(), unknown.status());
        assertEquals(known.body().replace("xknownx", ""), unknown.body().replace("xunknown", ""));
        ours.update("DELETE FROM sign_in_failure");
        long slow = median(ours, "xknownx");
        ours.update("DELETE FROM sign_in_failure");
        long guess = median(ours, "xunknown");
        assertTrue(guess * 2 > slow && slow * 2 > guess, "known " + slow + " ns, unknown " + guess + " ns");
    }

    @Test
    void manyGuessesAtOnceAreNoWayAround() throws Exception {
        OurTown ours = OurTown.made("lockout");
        ours.enter("ann", Role.ADVISER);
        var threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Integer>> guesses = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                guesses.add(() -> ours.visitor()
                        .post("/desk/sign-in", "username", "ann", "password", "wrong")
                        .status());
            }
            long looked = 0;
            for (var guess : threads.invokeAll(guesses)) {
                looked += guess.get() == 400 ? 1 : 0;
            }
            assertEquals(10, looked);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long median(OurTown town, String username) {
        long[] times = new long[7];
        for (int i = 0; i < times.length; i++) {
            Visitor visitor = town.visitor();
            long start = System.nanoTime();
            visitor.post("/desk/sign-in", "username", username, "password", "wrong");
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
