package uk.guildhall.web.kit;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Instant;
import java.time.LocalDate;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Refused;

/** Turns what Jackson finds wrong with a request into our problems, each with its JSON pointer. */
final class JsonFaults {
    private JsonFaults() {}

    static void add(JsonProcessingException wrong, Problems problems) {
        Throwable cause = wrong.getCause();
        if (cause instanceof Refused refused) {
            refused.problems()
                    .forEach(one ->
                            problems.add(one.pointer(), one.key(), one.args().toArray()));
        } else if (wrong instanceof JsonParseException broken) {
            addBroken(broken, problems);
        } else if (cause instanceof JsonParseException broken) {
            addBroken(broken, problems);
        } else if (wrong instanceof MismatchedInputException mismatch && mismatch.getTargetType() != JsonNode.class) {
            problems.add(pointer(mismatch), keyFor(mismatch.getTargetType()));
        } else if (wrong instanceof JsonMappingException mapping && !(wrong instanceof MismatchedInputException)) {
            problems.add(pointer(mapping), "problem.type");
        } else {
            problems.add("", "problem.json");
        }
    }

    private static void addBroken(JsonParseException broken, Problems problems) {
        boolean twice = String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate field");
        if (twice && broken.getProcessor() != null) {
            String pointer =
                    broken.getProcessor().getParsingContext().pathAsPointer().toString();
            problems.add(pointer, "problem.duplicate-field");
        } else {
            problems.add("", "problem.json");
        }
    }

    private static String keyFor(Class<?> wanted) {
        if (wanted == LocalDate.class) {
            return "problem.date";
        }
        return wanted == Instant.class ? "problem.time" : "problem.type";
    }

    private static String pointer(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            pointer.append('/');
            if (step.getFieldName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(escaped(step.getFieldName()));
            }
        }
        return pointer.toString();
    }

    /** A field's name within a pointer (RFC 6901). */
    static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}
