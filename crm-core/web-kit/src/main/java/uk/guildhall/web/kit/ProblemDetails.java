package uk.guildhall.web.kit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What a program is told when its request isn't done (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDetails(
        String type, String title, int status, String detail, List<FieldError> errors, String incident) {

    public static final String TYPE = "application/problem+json";

    /** One thing wrong with what was sent, and where, as a JSON pointer. */
    public record FieldError(String pointer, String detail) {}

    static ProblemDetails of(int status, String title, String detail) {
        return new ProblemDetails("about:blank", title, status, detail, null, null);
    }
}
