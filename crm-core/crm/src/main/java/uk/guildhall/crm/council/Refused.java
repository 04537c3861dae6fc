package uk.guildhall.crm.council;

import java.util.List;
import java.util.stream.Collectors;

/** What somebody gave can't be taken, and why: told to them field by field (400). Nothing was changed. */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public Refused(List<Problem> problems) {
        super(problems.stream().map(p -> p.pointer() + " " + p.key()).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    public static Refused because(String pointer, String key, Object... args) {
        return new Refused(List.of(Problem.of(pointer, key, args)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
