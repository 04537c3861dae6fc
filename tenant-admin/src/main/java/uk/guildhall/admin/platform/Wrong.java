package uk.guildhall.admin.platform;

import java.util.List;
import java.util.function.UnaryOperator;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Words;

/** Tells what is wrong with a form by the names of its fields, in the reader's language. */
final class Wrong {
    private Wrong() {}

    static Errors with(Refused refused, Words words, UnaryOperator<String> fieldOf) {
        List<Errors.Problem> told = refused.problems().stream()
                .map(problem -> new Errors.Problem(
                        fieldOf.apply(problem.pointer()),
                        words.say(problem.key(), problem.args().toArray())))
                .toList();
        return new Errors(told);
    }

    static Errors with(Conflict conflict, Words words, String field) {
        return Errors.of(field, words.say(conflict.key()));
    }
}
