package uk.guildhall.tests.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.Visitor;

/** A database that drops its connections while people save: nothing is lost, nothing is doubled, nothing goes astray. */
class LostDatabaseTest {
    private static final String LOGIN = "gh_northam";
    private static final int SAVES = 20;

    private static Saves ours;
    private static Saves neighbours;

    @BeforeAll
    static void atWork() {
        ours = new Saves(CouncilAtWork.home());
        neighbours = new Saves(CouncilAtWork.foreign());
    }

    private record Sent(String summary, UUID key) {
        static Sent next() {
            return new Sent(Saves.summary(), UUID.randomUUID());
        }
    }

    @Test
    void whatTheDeskWasToldIsSavedIsSavedOnceAndTheRestCanBeSentAgain() throws Exception {
        List<Sent> all = new ArrayList<>();
        try (KilledConnections killing = KilledConnections.of(LOGIN, 40)) {
            for (int i = 0; i < SAVES; i++) {
                Sent sent = Sent.next();
                all.add(sent);
                Visitor.Answer answer = ours.saveAtDesk(sent.summary, sent.key);
                if (answer.status() == 303 && answer.header("location").contains("/desk/contacts/")) {
                    ours.assertSavedOnce(sent.summary);
                } else {
                    assertTold(answer, sent.summary);
                }
            }
            assertTrue(killing.killed() > 0, "Something was killed");
        }
        for (Sent sent : all) {
            Visitor.Answer again = ours.saveAtDesk(sent.summary, sent.key);
            assertEquals(303, again.status(), again::toString);
            assertTrue(again.header("location").contains(ours.reference(sent.summary)), again::toString);
            ours.assertSavedOnce(sent.summary);
            neighbours.assertNotSaved(sent.summary);
        }
    }

    /** What a person is told: what they typed, still there to be saved, or that their browser has it. */
    private static void assertTold(Visitor.Answer answer, String summary) {
        assertEquals(503, answer.status(), answer::toString);
        assertTrue(answer.body().contains(summary) || answer.body().contains("Go back"), answer::body);
        assertFalse(answer.body().contains("Exception"), answer::body);
    }

    @Test
    void aFormThatCouldNotBeSavedComesBackAsItWasTyped() throws Exception {
        Sent sent = Sent.next();
        Visitor.Answer answer;
        try (KilledConnections killing = KilledConnections.whileSaving(LOGIN)) {
            answer = ours.saveAtDesk(sent.summary, sent.key);
            assertTrue(killing.killed() > 1, "It was tried again");
        }
        assertEquals(503, answer.status(), answer::toString);
        for (String kept : List.of(
                "Press Save again",
                sent.summary + "</textarea>",
                "name=\"formKey\" value=\"" + sent.key + "\"",
                "Outside number 1")) {
            assertTrue(answer.body().contains(kept), () -> kept + " in " + answer.body());
        }
        ours.assertNotSaved(sent.summary);
        assertEquals(303, ours.saveAtDesk(sent.summary, sent.key).status());
        ours.assertSavedOnce(sent.summary);
    }

    @Test
    void whatAProgramWasToldIsSavedIsSavedOnceAndTheRestCanBeSentAgain() throws Exception {
        List<Sent> all = new ArrayList<>();
        try (KilledConnections killing = KilledConnections.of(LOGIN, 40)) {
            for (int i = 0; i < SAVES; i++) {
                Sent sent = Sent.next();
                all.add(sent);
                Answer answer = save(sent);
                if (answer.status() == 201) {
                    ours.assertSavedOnce(sent.summary);
                } else {
                    answer.expectRefusal(503);
                    assertEquals("1", answer.header("Retry-After").orElse(""));
                    assertFalse(answer.body().contains("Exception"), answer::body);
                }
            }
            assertTrue(killing.killed() > 0, "Something was killed");
        }
        for (Sent sent : all) {
            String reference = save(sent).expect(201).text("/reference");
            assertEquals(reference, ours.reference(sent.summary));
            ours.assertSavedOnce(sent.summary);
            neighbours.assertNotSaved(sent.summary);
        }
    }

    @Test
    void theNeighboursNoticeNothing() throws Exception {
        try (KilledConnections killing = KilledConnections.of(LOGIN, 25)) {
            for (int i = 0; i < SAVES; i++) {
                ours.program.get("/api/v1/services");
                String summary = Saves.summary();
                neighbours.program.post(Saves.PATH, Saves.contact(summary)).expect(201);
                neighbours.assertSavedOnce(summary);
                ours.assertNotSaved(summary);
                UUID key = UUID.randomUUID();
                String atDesk = Saves.summary();
                assertEquals(303, neighbours.saveAtDesk(atDesk, key).status());
                neighbours.assertSavedOnce(atDesk);
            }
        }
    }

    @Test
    void connectionsThatDiedInThePoolAreNobodysTrouble() throws Exception {
        for (int i = 0; i < 10; i++) {
            ours.program.get("/api/v1/services");
            KilledConnections.once(LOGIN);
            String summary = Saves.summary();
            Visitor.Answer saved = ours.saveAtDesk(summary, UUID.randomUUID());
            assertEquals(303, saved.status(), saved::body);
            ours.assertSavedOnce(summary);
            KilledConnections.once(LOGIN);
            String sent = Saves.summary();
            ours.program.post(Saves.PATH, Saves.contact(sent)).expect(201);
            ours.assertSavedOnce(sent);
        }
    }

    private static Answer save(Sent sent) {
        return ours.program
                .sending("Idempotency-Key", sent.key.toString())
                .post(Saves.PATH, Saves.contact(sent.summary));
    }
}
