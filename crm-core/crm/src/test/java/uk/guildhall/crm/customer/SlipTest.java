package uk.guildhall.crm.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {

    @ParameterizedTest
    @CsvSource({"smith, smith", "smith, smth", "smith, smithh", "smith, smoth", "smith, msith", "smith, smiht"})
    void oneSlipIsForgiven(String meant, String typed) {
        assertTrue(Slip.near(typed, meant));
        assertTrue(Slip.variants(typed).stream().anyMatch(Slip.variants(meant)::contains));
    }

    @ParameterizedTest
    @CsvSource({"smith, smyht", "smith, smi", "jones, james", "smith, htims"})
    void twoAreNot(String meant, String typed) {
        assertFalse(Slip.near(typed, meant));
    }

    @Test
    void lettersOfTwoUnitsAreLeftOutWhole() {
        assertEquals(Set.of("a😀b", "😀b", "ab", "a😀"), Slip.variants("a😀b"));
    }
}
