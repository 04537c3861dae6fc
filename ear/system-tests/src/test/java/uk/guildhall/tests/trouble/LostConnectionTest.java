package uk.guildhall.tests.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.Visitor;

/** A browser or a program that goes away in the middle of a Save: nothing is half saved, lost or doubled. */
class LostConnectionTest {
    private static final long QUIET_MILLIS = 1_500;
    private static Saves saves;

    @BeforeAll
    static void atWork() {
        saves = new Saves(CouncilAtWork.home());
    }

    @Test
    void halfAFormIsNotSaved() throws Exception {
        Map<String, Long> before = saves.council.rowsWritten();
        String summary = Saves.summary();
        String form = saves.encodedForm(summary + " and went on".repeat(200), UUID.randomUUID());
        atDesk(form).sendHalf();
        Thread.sleep(QUIET_MILLIS);
        assertEquals(before, saves.council.rowsWritten());
    }

    @Test
    void halfARequestOfAProgramIsNotSaved() throws Exception {
        Map<String, Long> before = saves.council.rowsWritten();
        String whole = new ObjectMapper().writeValueAsString(Saves.contact(Saves.summary()));
        fromProgram(whole, UUID.randomUUID().toString()).sendHalf();
        // All of what is meant, but not all that was announced.
        fromProgram(whole + " ".repeat(whole.length() + 2), UUID.randomUUID().toString())
                .sendHalf();
        Thread.sleep(QUIET_MILLIS);
        assertEquals(before, saves.council.rowsWritten());
    }

    @Test
    void aFormWhoseAnswerNobodyReadIsSavedOnceAndAnsweredAlikeWhenItComesAgain() throws Exception {
        String summary = Saves.summary();
        UUID key = UUID.randomUUID();
        atDesk(saves.encodedForm(summary, key)).sendAndGo();
        awaitSaved(summary);
        Map<String, Long> after = saves.council.rowsWritten();
        Visitor.Answer again = saves.saveAtDesk(summary, key);
        assertEquals(303, again.status(), again::body);
        assertTrue(again.header("location").contains(saves.reference(summary)), again::toString);
        assertEquals(after, saves.council.rowsWritten());
        saves.assertSavedOnce(summary);
    }

    @Test
    void aProgramThatReadNoAnswerGetsItUnderItsKey() throws Exception {
        String summary = Saves.summary();
        String key = UUID.randomUUID().toString();
        var contact = Saves.contact(summary);
        fromProgram(new ObjectMapper().writeValueAsString(contact), key).sendAndGo();
        awaitSaved(summary);
        Map<String, Long> after = saves.council.rowsWritten();
        var again = saves.program
                .sending("Idempotency-Key", key)
                .post(Saves.PATH, contact)
                .expect(201);
        assertEquals(saves.reference(summary), again.text("/reference"));
        assertEquals(after, saves.council.rowsWritten());
        saves.assertSavedOnce(summary);
    }

    private static void awaitSaved(String summary) throws InterruptedException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (saves.left(summary).get("contact") == 0) {
            assertTrue(System.nanoTime() < end, "Sent whole, and not saved: " + summary);
            Thread.sleep(50);
        }
    }

    private static RawRequest atDesk(String form) {
        return RawRequest.to(
                saves.council,
                "/desk/contacts",
                form,
                "Content-Type: application/x-www-form-urlencoded",
                "Origin: " + saves.adviser.origin(),
                "Cookie: guildhall=" + saves.adviser.cookie("guildhall"));
    }

    private static RawRequest fromProgram(String json, String key) {
        return RawRequest.to(
                saves.council,
                Saves.PATH,
                json,
                "Content-Type: application/json",
                "Authorization: Bearer " + saves.program.token(),
                "Idempotency-Key: " + key);
    }
}
