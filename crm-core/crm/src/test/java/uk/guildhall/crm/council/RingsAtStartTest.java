package uk.guildhall.crm.council;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RingsAtStartTest {

    @Test
    void areAllUnlessTheOperatorHoldsSomeBack() {
        assertTrue(RingsAtStart.of(null).isAll());
        assertTrue(RingsAtStart.of(" ").isAll());
        RingsAtStart some = RingsAtStart.of("Early, normal");
        assertTrue(some.has("EARLY") && some.has("NORMAL"));
        assertFalse(some.has("LATE"));
        assertFalse(RingsAtStart.of("none").has("EARLY"));
    }

    @Test
    void aNameThatIsNoneOfThemIsSaid() {
        assertThrows(IllegalArgumentException.class, () -> RingsAtStart.of("early,latest"));
        assertThrows(IllegalArgumentException.class, () -> RingsAtStart.of("early,"));
    }
}
