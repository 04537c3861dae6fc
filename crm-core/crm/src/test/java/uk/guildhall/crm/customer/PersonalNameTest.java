package uk.guildhall.crm.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalNameTest {

    @ParameterizedTest
    @CsvSource({
        "Siân, sian",
        "ZOË, zoe",
        "O'Brien, obrien",
        "O’Brien, obrien",
        "OBrien, obrien",
        "O Brien, obrien",
        "McKay, mackay",
        "MacKay, mackay",
        "Mac Kay, mackay",
        "St. John, saint john",
        "Saint John, saint john",
        "Smith-Jones, smith jones",
        "Smith–Jones, smith jones",
        "Wójcik, wojcik",
        "Łukasz, lukasz",
        "Großmann, grossmann",
        "NicDhòmhnaill, nicdhomhnaill",
        "أحمد, احمد",
        "مُحَمَّد, محمد",
        "Zoë 🌻, zoe 🌻"
    })
    void isTheSameWithoutItsOrnaments(String family, String words) {
        assertEquals(List.of(words.split(" ")), PersonalName.familyWords(family));
    }

    @Test
    void hasNoWordsWhereThereIsNothingToRead() {
        assertTrue(PersonalName.words(null).isEmpty());
        assertTrue(PersonalName.words(" -- ' \u200f\u0000").isEmpty());
    }

    @Test
    void isCutWhereItIsAbsurdlyLong() {
        assertTrue(PersonalName.words("x".repeat(5000)).stream().allMatch(word -> word.length() <= 60));
        PersonalName.words("😀".repeat(5000))
                .forEach(word ->
                        assertEquals(word, new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
    }
}
