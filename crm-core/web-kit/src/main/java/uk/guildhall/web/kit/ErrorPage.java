package uk.guildhall.web.kit;

/**
 * The page for something that went wrong: template {@code error/error.jte}. Status is one of 400, 403, 404, 413, 429,
 * 500 and 503; {@code detail} is a sentence about this very request, or null; {@code incident} is what the person can quote to
 * support, or null.
 */
public record ErrorPage(Shell shell, int status, String detail, String incident) {

    /** The status whose words are shown; any other client error reads as 400, any other server error as 500. */
    public String words() {
        return switch (status) {
            case 400, 403, 404, 413, 429, 500, 503 -> "error." + status;
            default -> status < 500 ? "error.400" : "error.500";
        };
    }
}
