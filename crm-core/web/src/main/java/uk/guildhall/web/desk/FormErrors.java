package uk.guildhall.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import uk.guildhall.crm.council.Problem;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Words;

/** Tells what the domain found wrong by the names of a form's fields, in the reader's language. */
final class FormErrors {
    private FormErrors() {}

    static Errors of(List<Problem> problems, Words words, UnaryOperator<String> fieldOf) {
        List<Errors.Problem> told = new ArrayList<>();
        for (Problem problem : problems) {
            told.add(new Errors.Problem(
                    fieldOf.apply(problem.pointer()),
                    words.say(problem.key(), problem.args().toArray())));
        }
        return new Errors(told);
    }

    /** {@code /topics/0/newCase/details/size} is the field {@code topic1.field.size}. */
    static String ofContact(String pointer) {
        String[] steps = pointer.substring(1).split("/", -1);
        if (!steps[0].equals("topics") || steps.length < 2) {
            return steps[0].equals("topics") ? "topic1.service" : steps[0];
        }
        String topic = "topic" + (Integer.parseInt(steps[1]) + 1) + ".";
        if (steps.length < 4 || !steps[2].equals("newCase")) {
            return topic + (steps.length < 3 || steps[2].equals("newCase") ? "outcome" : steps[2]);
        }
        return switch (steps[3]) {
            case "details" -> topic + "field." + steps[4];
            case "summary" -> topic + "caseSummary";
            default -> topic + "location";
        };
    }

    /** {@code /contactDetails/1/value} is the field {@code detail2.value}. */
    static String ofCustomer(String pointer) {
        String[] steps = pointer.substring(1).split("/", -1);
        return switch (steps[0]) {
            case "name", "address" -> steps[1];
            case "organisationName" -> "organisation";
            case "contactDetails" ->
                steps.length < 2 ? "detail1.value" : "detail" + (Integer.parseInt(steps[1]) + 1) + ".value";
            default -> steps[0];
        };
    }
}
