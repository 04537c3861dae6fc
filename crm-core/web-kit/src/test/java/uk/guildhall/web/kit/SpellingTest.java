package uk.guildhall.web.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void aReferenceIsReadOutGroupByGroup() {
        assertEquals(
                List.of(
                        new Spelling.Group("T", "Tango"),
                        new Spelling.Group("7K3F", "7 Kilo 3 Foxtrot"),
                        new Spelling.Group("92Q", "9 2 Quebec")),
                Spelling.of("T-7K3F-92Q").groups());
    }
}
