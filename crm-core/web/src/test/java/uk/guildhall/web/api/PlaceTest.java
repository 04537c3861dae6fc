package uk.guildhall.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.council.Refused;

class PlaceTest {
    private static final Place PLACE = new Place(
            Instant.parse("2026-11-24T09:30:00.123456Z"), UUID.fromString("01900000-0000-7000-8000-000000000001"));

    @Test
    void isReadAsItWasWritten() {
        for (Place place : new Place[] {PLACE, Place.NEWEST, Place.of(PLACE.id())}) {
            String word = place.word("contacts");
            assertEquals(place, Place.read("contacts", word));
            assertTrue(word.matches("[A-Za-z0-9_-]+"), word);
        }
    }

    @Test
    void isRefusedInAnotherListAndAfterAnyChange() {
        String word = PLACE.word("contacts");
        assertThrows(Refused.class, () -> Place.read("cases", word));
        for (int i = 0; i < word.length(); i++) {
            char other = word.charAt(i) == 'A' ? 'B' : 'A';
            String changed = word.substring(0, i) + other + word.substring(i + 1);
            assertThrows(Refused.class, () -> Place.read("contacts", changed));
        }
        assertThrows(Refused.class, () -> Place.read("contacts", word + "A"));
        assertThrows(Refused.class, () -> Place.read("contacts", ""));
        assertThrows(Refused.class, () -> Place.read("contacts", "not base 64!"));
    }
}
