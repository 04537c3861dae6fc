package uk.guildhall.crm.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void keepsNamesOfAnyScriptAsTheyAre() {
        for (String name :
                List.of("Siân", "O’Brien-Łukasz", "محمد", "\u202Bعلي\u202C", "🦄 Unicorn", "<b>Bold</b>", "李小龍")) {
            assertEquals(name, problems.text("/name", name, 100));
        }
        assertTrue(problems.isEmpty());
    }

    @Test
    void countsCharactersNotCodeUnits() {
        assertEquals("🦄".repeat(100), problems.text("/name", "🦄".repeat(100), 100));
        assertNull(problems.text("/name", "🦄".repeat(101), 100));
        assertEquals("/name problem.too-long", refusal());
    }

    @Test
    void refusesControlCharactersAndHalvesOfOne() {
        for (String text : List.of("a\u0000b", "a\u0007b", "a\nb", "a\ud83d")) {
            Problems each = new Problems();
            each.text("/x", text, 100);
            assertThrows(Refused.class, each::refuseIfAny);
        }
        assertEquals("two\nlines", problems.longText("/x", "two\r\nlines", 100));
        assertTrue(problems.isEmpty());
    }

    @Test
    void refusesDatesThatDoNotExist() {
        assertEquals(LocalDate.of(2024, 2, 29), problems.date("/d", "2024-02-29"));
        assertTrue(problems.isEmpty());
        assertNull(problems.date("/d", "2023-02-29"));
        assertNull(problems.date("/d", "31/12/1980"));
        assertEquals("/d problem.date, /d problem.date", refusal());
    }

    @Test
    void asksForWhatMustBeGiven() {
        problems.required("/a", "  ", 10);
        problems.required("/b", null, 10);
        problems.required("/c", "far too long for ten", 10);
        assertEquals("/a problem.required, /b problem.required, /c problem.too-long", refusal());
    }

    private String refusal() {
        return assertThrows(Refused.class, problems::refuseIfAny).getMessage();
    }
}
