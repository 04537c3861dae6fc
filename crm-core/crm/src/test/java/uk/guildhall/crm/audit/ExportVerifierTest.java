package uk.guildhall.crm.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exported file, changed in every way that somebody might try, and checked with a public key and nothing else. */
class ExportVerifierTest {
    @TempDir
    Path folder;

    private SampleTrail trail;
    private Path file;

    @BeforeEach
    void anExport() throws Exception {
        trail = SampleTrail.in(folder);
        for (int minute = 0; minute < 4; minute++) {
            trail.acts("customer.viewed", "contact.logged", "sign-out");
            trail.seal();
            trail.digest();
        }
        file = trail.export(folder.resolve("export.jsonl"), 3, 11, Set.of());
    }

    @AfterEach
    void close() throws Exception {
        trail.close();
    }

    @Test
    void isWholeAndMeetsTheDigestsOfItsRange() throws Exception {
        ExportVerifier.Report report = verify(true);
        assertEquals(List.of(), report.problems());
        assertEquals(9, report.entries());
        assertEquals(3, report.first());
        assertEquals(11, report.last());
        assertEquals(3, report.confirmedBy(), "of numbers 3, 6 and 9");
        assertTrue(verify(false).isWhole());
    }

    @Test
    void aChangedEntryIsFoundAndWhere() throws Exception {
        List<String> lines = Files.readAllLines(file);
        lines.set(5, lines.get(5).replace("contact.logged", "contact.viewed"));
        Files.write(file, lines);
        assertFound("what is numbered 7 to 9 is not what the digest", true);
        assertFound("something was changed", false);
    }

    @Test
    void anEntryTakenOutAddedOrMovedIsFound() throws Exception {
        List<String> lines = Files.readAllLines(file);
        List<String> fewer = new ArrayList<>(lines);
        fewer.remove(2);
        Files.write(file, fewer);
        assertFound("number 5 is missing", false);
        assertFound("its manifest says 9", false);
        List<String> more = new ArrayList<>(lines);
        more.add(3, lines.get(2));
        Files.write(file, more);
        assertFound("number 5 stands after number 5", false);
        List<String> moved = new ArrayList<>(lines);
        moved.set(2, lines.get(3));
        moved.set(3, lines.get(2));
        Files.write(file, moved);
        assertFound("number 5 stands after number 6", false);
    }

    @Test
    void aFileThatWasCutOffIsFound() throws Exception {
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 4));
        assertFound("does not end with its manifest", false);
        Files.write(file, List.of());
        assertFound("does not end with its manifest", false);
        List<String> tail = new ArrayList<>(lines.subList(0, 7));
        tail.add(lines.get(lines.size() - 1));
        Files.write(file, tail);
        assertFound("as its last number", false);
    }

    @Test
    void aManifestMadeUpAfterwardsIsNotSigned() throws Exception {
        List<String> lines = Files.readAllLines(file);
        int last = lines.size() - 1;
        lines.set(last, lines.get(last).replace("\"count\":9", "\"count\":8"));
        lines.remove(1);
        Files.write(file, lines);
        assertFound("the manifest is not signed by the key", false);
    }

    @Test
    void aWholeChainThatWasRewrittenAndExportedDoesNotMeetTheDigests() throws Exception {
        trail.execute("UPDATE audit_entry SET act = 'case.viewed' ORDER BY id LIMIT 1", "DELETE FROM audit_seal");
        trail.seal();
        file = trail.export(folder.resolve("rewritten.jsonl"), 4, 11, Set.of());
        assertTrue(verify(false).isWhole(), "it is what was exported");
        assertFound("what comes before number 4 is not", true);
        assertFound("what is numbered 4 to 6 is not", true);
    }

    @Test
    void pickedEntriesAreCheckedByTheSignature() throws Exception {
        file = trail.export(folder.resolve("picked.jsonl"), 1, 12, Set.of("sign-out"));
        ExportVerifier.Report report = verify(true);
        assertTrue(report.isWhole(), report.problems()::toString);
        assertFalse(report.complete());
        assertEquals(4, report.entries());
        List<String> lines = Files.readAllLines(file);
        lines.remove(1);
        Files.write(file, lines);
        assertFound("something was changed", false);
    }

    @Test
    void aTableCantRunFormulas() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportFile csv = ExportFile.csv(out);
        csv.add(trail.sealed().get(0));
        csv.end("");
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\r\n");
        assertTrue(lines[0].startsWith("sequence,id,at,"), lines[0]);
        assertTrue(lines[1].contains(",\"'=Siân O’Brien, adviser\","), lines[1]);
    }

    private ExportVerifier.Report verify(boolean withDigests) throws Exception {
        return ExportVerifier.verify(file, withDigests ? trail.digests : null, trail.key);
    }

    private void assertFound(String problem, boolean withDigests) throws Exception {
        List<String> problems = verify(withDigests).problems();
        assertTrue(problems.stream().anyMatch(found -> found.contains(problem)), problems::toString);
    }
}
