package uk.guildhall.crm.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "01632 960123, +441632960123",
        "(01632) 960 123, +441632960123",
        "01632-960-123, +441632960123",
        "+44 1632 960123, +441632960123",
        "+44 (0)1632 960123, +441632960123",
        "0044 1632 960123, +441632960123",
        "07700900123, +447700900123",
        "020 7946 0123, +442079460123",
        "+33 1 99 00 12 34, +33199001234"
    })
    void isTheSameInEveryFormat(String typed, String kept) {
        assertEquals(kept, PhoneNumber.tidy(typed).orElseThrow().e164());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"12345", "Jane", "01632 960123 extra words that go on", "999999999999999999", "07700"})
    void isRefusedWhereNobodyCouldRing(String typed) {
        assertTrue(PhoneNumber.tidy(typed).isEmpty());
    }

    @Test
    void isSpokenAsPeopleInBritainSayIt() {
        assertEquals("01632 960123", new PhoneNumber("+441632960123").spoken());
        assertTrue(new PhoneNumber("+33199001234").spoken().startsWith("+33 "));
    }
}
