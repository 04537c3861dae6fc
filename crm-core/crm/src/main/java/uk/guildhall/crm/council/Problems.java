package uk.guildhall.crm.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Collects everything wrong with a request, so that a person is told all of it at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(String pointer, String key, Object... args) {
        found.add(Problem.of(pointer, key, args));
    }

    /** What was found so far, in order. */
    public List<Problem> found() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws Refused if anything was found */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(found);
        }
    }

    /** Text that somebody typed: trimmed, null where nothing is left; too long or with control characters is a problem. */
    public String text(String pointer, String typed, int limit) {
        return checked(pointer, typed, limit, false);
    }

    /** The same for text of several lines: line breaks and tabs stay. */
    public String longText(String pointer, String typed, int limit) {
        return checked(pointer, typed == null ? null : typed.replace("\r\n", "\n"), limit, true);
    }

    /** The same where something must be given. */
    public String required(String pointer, String typed, int limit) {
        String text = text(pointer, typed, limit);
        if (text == null && (typed == null || typed.isBlank())) {
            add(pointer, "problem.required");
        }
        return text;
    }

    /** A date as {@code 2026-11-24}; one that doesn't exist is a problem. */
    public LocalDate date(String pointer, String typed) {
        String text = text(pointer, typed, 40);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException e) {
            add(pointer, "problem.date");
            return null;
        }
    }

    private String checked(String pointer, String typed, int limit, boolean lines) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        if (text.codePointCount(0, text.length()) > limit) {
            add(pointer, "problem.too-long", limit);
            return null;
        }
        if (text.codePoints().anyMatch(c -> isControl(c) && !(lines && (c == '\n' || c == '\t')))) {
            add(pointer, "problem.control-character");
            return null;
        }
        return text;
    }

    /** Control characters and lone halves of a character; marks for writing direction are part of people's names. */
    private static boolean isControl(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED;
    }
}
