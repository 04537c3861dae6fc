package uk.guildhall.crm.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with every right in the database changes a sealed and digested trail; each time it is found. */
class TrailAttacksTest {
    private static final String ENTRY = "(SELECT entry_id FROM audit_seal WHERE sequence = %d)";

    @TempDir
    Path folder;

    private SampleTrail trail;

    @BeforeEach
    void aTrailOfTen() throws Exception {
        trail = SampleTrail.in(folder);
        trail.acts("customer.viewed", "customer.changed", "case.viewed", "case.closed");
        trail.seal();
        assertTrue(trail.digest());
        trail.acts("customer.viewed", "contact.logged", "sign-out");
        trail.seal();
        assertTrue(trail.digest());
        trail.acts("customer.viewed", "contact.logged", "sign-out");
        trail.seal();
    }

    @AfterEach
    void close() throws Exception {
        trail.close();
    }

    @Test
    void aWholeTrailIsFoundWholeAndMeetsItsDigests() throws Exception {
        assertEquals(new AuditVerifier.Report(10, 2, List.of()), trail.verify());
    }

    @Test
    void anEdit() throws Exception {
        trail.execute("UPDATE audit_entry SET act = 'case.viewed' WHERE id = " + entry(2));
        assertFound("seal 2 does not fit");
        assertFound("what is numbered 1 to 4 is not what the digest");
    }

    @Test
    void aDeletion() throws Exception {
        trail.execute("DELETE FROM audit_entry WHERE id = " + entry(6));
        assertFound("sealed as number 6, is missing");
        trail.execute("DELETE FROM audit_seal WHERE sequence = 6");
        assertFound("seals 6 to 6 are missing");
        assertFound("what is numbered 5 to 7 is not what the digest");
    }

    @Test
    void aReordering() throws Exception {
        trail.execute(
                "UPDATE audit_seal SET sequence = 99 WHERE sequence = 5",
                "UPDATE audit_seal SET sequence = 5 WHERE sequence = 6",
                "UPDATE audit_seal SET sequence = 6 WHERE sequence = 99");
        assertFound("seal 5 does not fit");
        assertFound("what is numbered 5 to 7 is not what the digest");
    }

    @Test
    void anEntryAddedBehindTheSeal() throws Exception {
        trail.execute("INSERT INTO audit_entry (id, at, actor_kind, act) VALUES (UNHEX('01'), '2026-11-24 09:00:02',"
                + " 'STAFF', 'customer.viewed')");
        assertFound("has no seal");
    }

    @Test
    void aTailCutOffIsFoundByTheDigestsAlone() throws Exception {
        trail.execute(
                "DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_seal WHERE sequence > 5)",
                "DELETE FROM audit_seal WHERE sequence > 5");
        assertTrue(trail.verifyWithoutDigests().isWhole(), "the database alone can't tell");
        assertFound("the trail ends with number 5, but had come to number 7");
    }

    @Test
    void everythingTakenAway() throws Exception {
        trail.execute("DELETE FROM audit_entry", "DELETE FROM audit_seal");
        assertTrue(trail.verifyWithoutDigests().isWhole());
        assertFound("the trail ends with number 0, but had come to number 7");
    }

    /** Even by somebody who has got hold of the key that seals. */
    @Test
    void aChainRewrittenWithTheKeyIsFoundByTheDigestsAlone() throws Exception {
        trail.execute(
                "UPDATE audit_entry SET actor_name = 'Somebody else' WHERE id = " + entry(3), "DELETE FROM audit_seal");
        trail.seal();
        assertTrue(trail.verifyWithoutDigests().isWhole(), "the chain itself is right");
        assertFound("what is numbered 1 to 4 is not what the digest");
        assertEquals(1, trail.verify().problems().size(), "only where it begins");
    }

    @Test
    void digestsThatWereChangedTakenOutOrMoved() throws Exception {
        List<String> lines = Files.readAllLines(trail.digests);
        write(List.of(lines.get(0).replace("\"count\":4", "\"count\":5"), lines.get(1)));
        assertFound("the digest of number 4 is not signed");
        assertFound("the digest of number 7 does not follow");
        write(List.of(lines.get(1)));
        assertFound("the digest of number 7 does not follow the one before it");
        List<String> turned = new ArrayList<>(lines);
        Collections.reverse(turned);
        write(turned);
        assertFound("the digest of number 4 is out of order");
        write(List.of("nonsense", lines.get(0), lines.get(1)));
        assertFound("can't be read");
    }

    @Test
    void nodesThatWriteAtOnceWriteOneChain() throws Exception {
        int[] inside = {0};
        assertTrue(new DigestFile(trail.digests).append(line -> {
            try {
                assertFalse(new DigestFile(trail.digests).append(other -> "x"), "while the first has the lock");
                inside[0]++;
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
            return "{\"next\":1}";
        }));
        assertEquals(1, inside[0]);
        assertEquals(3, Files.readAllLines(trail.digests).size());
    }

    @Test
    void whatACrashLeftHalfWrittenIsCutOffAndTheChainGoesOn() throws Exception {
        Files.writeString(trail.digests, "{\"at\":\"2026-11", java.nio.file.StandardOpenOption.APPEND);
        assertTrue(trail.digest());
        assertEquals(new AuditVerifier.Report(10, 3, List.of()), trail.verify());
    }

    private String entry(long number) {
        return String.format(ENTRY, number);
    }

    private void write(List<String> lines) throws Exception {
        Files.write(trail.digests, lines);
    }

    private void assertFound(String problem) throws Exception {
        List<String> problems = trail.verify().problems();
        assertTrue(problems.stream().anyMatch(found -> found.contains(problem)), problems::toString);
    }
}
