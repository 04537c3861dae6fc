package uk.guildhall.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** An answer given before there is a council or a page to dress it: a few words, as a page or as problem details. */
final class PlainAnswer {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%3$s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title></head>
            <body><main><h1>%1$s</h1><p>%2$s</p></main></body>
            </html>
            """;

    private PlainAnswer() {}

    /** Answers in place of whatever was about to be answered. Title and detail are ours: nothing that was sent. */
    static void send(HttpServletRequest request, HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        send(request, response, status, Words.of(Words.ENGLISH), title, detail);
    }

    /** The same in the language of these words. */
    static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            Words words,
            String title,
            String detail)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        byte[] body;
        if (RequestKind.of(request) == RequestKind.API) {
            response.setContentType(ProblemDetails.TYPE);
            body = JsonBody.write(ProblemDetails.of(status, title, detail));
        } else {
            response.setContentType("text/html; charset=utf-8");
            body = PAGE.formatted(escaped(title), escaped(detail), words.language())
                    .getBytes(StandardCharsets.UTF_8);
        }
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
