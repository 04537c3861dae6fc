package uk.guildhall.crm.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @ValueSource(strings = {"smith FS1 2AB", "FS12AB smith", "smith fs12ab", "smith, fs1  2ab"})
    void aPostcodeIsFoundWhereverItStands(String typed) {
        var text = SearchText.parse(typed, TODAY);
        assertEquals(List.of("smith"), text.words());
        assertEquals("z|FS1 2AB", onlySpan(text).from());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane 12/3/1980",
                "12.3.80 jane",
                "jane 12 March 1980",
                "jane 12th mar 1980",
                "jane March 12, 1980",
                "1980-03-12 jane",
                "jane 12 Mawrth 1980"
            })
    void aDateOfBirthIsReadAsPeopleSayIt(String typed) {
        var text = SearchText.parse(typed, TODAY);
        assertEquals(List.of("jane"), text.words());
        assertEquals("d|1980-03-12", onlySpan(text).from());
    }

    @Test
    void aDateThatNeverWasIsNoDate() {
        assertTrue(SearchText.parse("jane 31/2/1980", TODAY).clues().stream()
                .flatMap(clue -> clue.meanings().stream())
                .noneMatch(meaning -> meaning.likeness() == Hit.Likeness.DATE_OF_BIRTH));
    }

    @ParameterizedTest
    @CsvSource({"smith fs12, FS12", "smith FS1 2, FS1 2", "fs1 2a smith, FS1 2A"})
    void halfAPostcodeIsNoName(String typed, String start) {
        var text = SearchText.parse(typed, TODAY);
        assertEquals(List.of("smith"), text.words());
        assertEquals(start, text.partialPostcode().get(0));
        assertTrue(text.clues().isEmpty());
    }

    @Test
    void aNameBesideAPostcodeIsNoReference() {
        assertEquals(
                List.of("iwan", "parry"),
                SearchText.parse("Iwan Parry FS6 9DE", TODAY).words());
    }

    @Test
    void titlesAreNotSearchedForUnlessAlone() {
        assertEquals(
                List.of("jane", "smith"),
                SearchText.parse("Mrs. Jane Smith", TODAY).words());
        assertEquals(List.of("lady"), SearchText.parse("Lady", TODAY).words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "_", "\\", "';--", "\u0000", "@@@@", "((((", "+", "----"})
    void nothingToReadFindsNothing(String typed) {
        var text = SearchText.parse(typed, TODAY);
        assertTrue(text.words().isEmpty() && text.reference().isEmpty());
    }

    private static Span onlySpan(SearchText text) {
        assertEquals(1, text.clues().size());
        return text.clues().get(0).meanings().get(0).span();
    }
}
