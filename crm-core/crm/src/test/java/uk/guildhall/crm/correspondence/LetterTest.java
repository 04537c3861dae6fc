package uk.guildhall.crm.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LetterTest {
    private static final Instant LATER = Instant.parse("2026-12-01T09:00:00Z");

    @Test
    void aLineBreakWritesNoHeader() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Letter("x", null, "a@example.org\r\nBcc: b@example.org", "Hello", "", LATER));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Letter("x", null, "a@example.org", "Hello\nBcc: b@example.org", "", LATER));
    }

    @Test
    void itNeverShowsWhatItSays() {
        Letter letter = new Letter("invitation", null, "a@example.org", "Hello", "secret", LATER);
        assertFalse(letter.toString().contains("secret"));
    }

    @Test
    void theDelayGrowsUpToAnHour() {
        assertEquals(Duration.ofSeconds(10), Attempt.delayAfter(1));
        assertEquals(Duration.ofSeconds(80), Attempt.delayAfter(4));
        assertEquals(Duration.ofHours(1), Attempt.delayAfter(10));
        assertEquals(Duration.ofHours(1), Attempt.delayAfter(1_000_000));
    }
}
