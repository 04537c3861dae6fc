package uk.guildhall.crm.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest
    @CsvSource({
        "fs12ab, FS1 2AB",
        "'  Fs1   2aB ', FS1 2AB",
        "FS1-2AB, FS1 2AB",
        "M1 1AA, M1 1AA",
        "M60 1NW, M60 1NW",
        "CR2 6XH, CR2 6XH",
        "DN55 1PT, DN55 1PT",
        "W1A 1HQ, W1A 1HQ",
        "EC1A 1BB, EC1A 1BB",
        "gir0aa, GIR 0AA"
    })
    void isAcceptedHoweverItIsTyped(String typed, String kept) {
        assertEquals(kept, Postcode.tidy(typed).orElseThrow().value());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "QA1 1AA",
                "VA1 1AA",
                "XA1 1AA",
                "AI1 1AA",
                "AJ1 1AA",
                "AZ1 1AA",
                "A1 1CA",
                "A1 1AI",
                "A1 1KM",
                "A1 1OV",
                "FS1 2A",
                "FS1",
                "FS123 4AB",
                "FS1 2AB FS1 2AB",
                "12345",
                "FS1 2AB\u0000",
                "😀"
            })
    void isRefusedWhereRoyalMailWouldHaveNone(String typed) {
        assertTrue(Postcode.tidy(typed).isEmpty());
    }

    @Test
    void isNeverMadeUntidy() {
        assertThrows(IllegalArgumentException.class, () -> new Postcode("fs1 2ab"));
        assertThrows(IllegalArgumentException.class, () -> new Postcode("FS12AB"));
    }

    @Test
    void knowsItsDistrict() {
        assertEquals("FS12", new Postcode("FS12 3AB").outward());
    }
}
