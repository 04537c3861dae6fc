package uk.guildhall.web.kit;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a form, field by field, in the words of the person who filled it in. */
public record Errors(List<Problem> problems) {

    public static final Errors NONE = new Errors(List.of());

    /** A message about one field; a field of null means the form as a whole. */
    public record Problem(String field, String message) {}

    public Errors {
        problems = List.copyOf(problems);
    }

    public static Errors of(String field, String message) {
        return new Errors(List.of(new Problem(field, message)));
    }

    public Errors and(String field, String message) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(new Problem(field, message));
        return new Errors(more);
    }

    public boolean any() {
        return !problems.isEmpty();
    }

    /** The first message about that field, or null. */
    public String about(String field) {
        return problems.stream()
                .filter(problem -> field.equals(problem.field()))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }
}
