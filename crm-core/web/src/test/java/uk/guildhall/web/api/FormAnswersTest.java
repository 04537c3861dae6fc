package uk.guildhall.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Refused;

class FormAnswersTest {

    @Test
    void numbersAndTruthAreKeptAsWords() {
        Map<String, Object> given = new HashMap<>(Map.of("a", 12, "b", 12.50, "c", true, "d", false, "e", "text"));
        given.put("f", null);
        Problems problems = new Problems();
        Map<String, String> words = FormAnswers.words(given, "/details", problems);
        problems.refuseIfAny();
        Map<String, String> expected =
                new HashMap<>(Map.of("a", "12", "b", "12.5", "c", "yes", "d", "no", "e", "text"));
        expected.put("f", null);
        assertEquals(expected, words);
    }

    @Test
    void whatIsNoAnswerIsPointedAt() {
        for (Object odd : new Object[] {List.of(), Map.of(), 1e300, Double.NaN, BigInteger.TEN.pow(30)}) {
            Problems problems = new Problems();
            FormAnswers.words(Map.of("a/b", odd), "/details", problems);
            Refused refused = assertThrows(Refused.class, problems::refuseIfAny);
            assertEquals("/details/a~1b", refused.problems().get(0).pointer());
        }
    }
}
