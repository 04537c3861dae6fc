package uk.guildhall.web.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import uk.guildhall.crm.council.Stale;

class IfMatchTest {

    @Test
    void theVersionSeenMustBeNamed() {
        assertEquals(
                428,
                assertThrows(Declined.class, () -> IfMatch.require(null, 3)).status());
    }

    @Test
    void anyOfSeveralTagsWillDoAndSoWillAStar() {
        for (String header : new String[] {"\"3\"", "\"2\", \"3\"", " \"3\" ", "*", "W/\"2\",\"3\""}) {
            assertDoesNotThrow(() -> IfMatch.require(header, 3), header);
        }
    }

    @Test
    void anotherVersionAWeakTagAndNonsenseAreStale() {
        for (String header : new String[] {"\"2\"", "W/\"3\"", "3", "", "\"33\"", "\"3", "\"99999999999\""}) {
            assertThrows(Stale.class, () -> IfMatch.require(header, 3), header);
        }
    }
}
