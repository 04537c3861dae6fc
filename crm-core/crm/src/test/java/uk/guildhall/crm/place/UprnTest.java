package uk.guildhall.crm.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class UprnTest {

    @ParameterizedTest
    @CsvSource({"100010001234, 100010001234", "000010001234, 10001234", "' 1000 1234 ', 10001234", "1, 1"})
    void isTheSameWithOrWithoutLeadingZeros(String typed, String kept) {
        assertEquals(kept, Uprn.tidy(typed).orElseThrow().value());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0", "0000", "1234567890123", "0123456789012", "12a", "-1", "١٢٣"})
    void isRefusedWhereNoPropertyCanHaveIt(String typed) {
        assertTrue(Uprn.tidy(typed).isEmpty());
    }
}
