package uk.guildhall.web.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.guildhall.crm.council.Problems;

/** The answers to a service's own questions as JSON has them, turned into the words in which they are kept. */
final class FormAnswers {
    private FormAnswers() {}

    /** Text stays, a number becomes its digits, true and false become yes and no; anything else is a problem. */
    static Map<String, String> words(Map<String, Object> given, String pointer, Problems problems) {
        Map<String, String> words = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((code, answer) -> words.put(code, word(answer, pointer + "/" + escaped(code), problems)));
        }
        return words;
    }

    private static String word(Object answer, String pointer, Problems problems) {
        if (answer == null) {
            return null;
        } else if (answer instanceof String text) {
            return text;
        } else if (answer instanceof Boolean yes) {
            return yes ? "yes" : "no";
        } else if (answer instanceof Integer || answer instanceof Long) {
            return answer.toString();
        } else if (answer instanceof Double number && Math.abs(number) < 1e12) {
            return BigDecimal.valueOf(number).toPlainString();
        }
        problems.add(pointer, "problem.type");
        return null;
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
