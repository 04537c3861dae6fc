package uk.guildhall.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedTest {
    private static final String NEW = "x'01a20cf7ce0c7ca795291b9d4586bf35'";
    private static final String KNOWN = "x'01a06e66660678e293ac300d0771748e'";

    /** What a request made is made anew; what it only pointed at stays. */
    @Test
    void makesNewRowsAndPointsAtTheSameOnes() {
        Recorded recorded = new Recorded(List.of(
                "SELECT 1 FROM contact WHERE reference = 'T-A6TF-2P7'",
                "INSERT INTO contact (ID, customer_id, REFERENCE, created_at) VALUES (" + NEW + ", " + KNOWN
                        + ", 'T-A6TF-2P7', '2020-11-24 09:51:36.460773')",
                "INSERT INTO contact_topic (ID, contact_id) VALUES (x'01a20cf7ce1f72908af617a313bfa5db', " + NEW + ")",
                "COMMIT"));
        List<String> again = recorded.again();
        String contact = again.get(1);
        assertTrue(contact.contains(KNOWN), contact);
        assertFalse(contact.contains(NEW) || contact.contains("T-A6TF-2P7") || contact.contains("2020-11-24"), contact);
        String id = contact.replaceAll(".*VALUES \\((x'[0-9a-f]{32}').*", "$1");
        assertTrue(again.get(2).endsWith(", " + id + ")"), again.get(2));
        String reference = contact.replaceAll(".*('T-[^']*').*", "$1");
        assertTrue(again.get(0).endsWith(reference), again.get(0));
        assertEquals("COMMIT", again.get(3));
        assertNotEquals(again, recorded.again());
    }

    @Test
    void leavesReadsAsTheyAre() {
        List<String> reads = List.of("SELECT ID FROM customer WHERE (ID = " + KNOWN + ")", "COMMIT");
        assertEquals(reads, new Recorded(reads).again());
    }
}
