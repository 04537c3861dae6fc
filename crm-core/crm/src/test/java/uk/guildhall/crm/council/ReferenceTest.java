package uk.guildhall.crm.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static final String ALPHABET = "123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void isReadOutInGroupsAndChecked() {
        String reference = Reference.of('C', 1);
        assertTrue(reference.matches("C-[1-9A-Z]{4}-[1-9A-Z]{3}"), reference);
        assertTrue(Reference.valid(reference));
    }

    @Test
    void noTwoNumbersShareOne() {
        Set<String> given = new HashSet<>();
        for (long n = 1; n <= 200_000; n++) {
            assertTrue(given.add(Reference.of('P', n)));
        }
    }

    @Test
    void everyWrongSymbolIsFound() {
        for (long n = 1; n <= 200; n++) {
            String reference = Reference.of('T', n);
            for (int i = 2; i < reference.length(); i++) {
                for (char symbol : ALPHABET.toCharArray()) {
                    if (reference.charAt(i) != '-' && reference.charAt(i) != symbol) {
                        String wrong = reference.substring(0, i) + symbol + reference.substring(i + 1);
                        assertFalse(Reference.valid(wrong), wrong);
                    }
                }
            }
        }
    }

    @Test
    void everySwapOfNeighboursIsFound() {
        for (long n = 1; n <= 2_000; n++) {
            char[] symbols = Reference.of('C', n).replace("-", "").toCharArray();
            for (int i = 1; i < 6; i++) {
                if (symbols[i] != symbols[i + 1]) {
                    char[] swapped = symbols.clone();
                    swapped[i] = symbols[i + 1];
                    swapped[i + 1] = symbols[i];
                    assertEquals(Optional.empty(), Reference.tidy(new String(swapped)));
                }
            }
        }
    }

    @Test
    void isTakenAsItIsTyped() {
        String reference = Reference.of('C', 77);
        assertEquals(
                Optional.of(reference),
                Reference.tidy(" " + reference.toLowerCase().replace("-", " ")));
        assertEquals(Optional.of(reference), Reference.tidy(reference.replace("-", "")));
        assertEquals(Optional.empty(), Reference.tidy("pothole"));
        assertEquals(Optional.empty(), Reference.tidy(null));
    }
}
