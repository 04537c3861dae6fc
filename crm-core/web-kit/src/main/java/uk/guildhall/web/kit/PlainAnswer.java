package uk.guildhall.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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

    private static final String DRESSED = """
            <!DOCTYPE html>
            <html lang="%3$s" class="govuk-template">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <link rel="icon" href="%4$s">
            <link rel="stylesheet" href="%5$s"><link rel="stylesheet" href="%6$s"><link rel="stylesheet" href="%7$s"></head>
            <body class="govuk-template__body public-body">
            <header class="desk-band desk-band--public"><div class="govuk-width-container desk-band__row">
            <a class="desk-brand" href="/">%8$s<span class="desk-brand__name">%9$s</span></a></div></header>
            <div class="govuk-width-container"><main class="govuk-main-wrapper public-main" id="main">
            <h1 class="govuk-heading-l">%1$s</h1><p class="govuk-body">%2$s</p>%10$s</main></div></body>
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
        send(request, response, status, words, title, detail, Optional.empty());
    }

    /** The same in a council's look, where that is known. */
    static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            Words words,
            String title,
            String detail,
            Optional<Brand> brand)
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
            body = brand.map(look -> dressed(look, words, title, detail))
                    .orElseGet(() -> PAGE.formatted(escaped(title), escaped(detail), words.language()))
                    .getBytes(StandardCharsets.UTF_8);
        }
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    private static String dressed(Brand look, Words words, String title, String detail) {
        String logo = look.logo() == null
                ? ""
                : "<img class=\"desk-brand__logo\" src=\"" + escaped(look.logo())
                        + "\" alt=\"\" width=\"44\" height=\"44\">";
        String phone = look.phone() == null
                ? ""
                : "<p class=\"govuk-body\">" + escaped(words.say("error.phone")) + " <a class=\"govuk-link\" href=\""
                        + escaped(look.phoneLink()) + "\">" + escaped(look.phone()) + "</a></p>";
        return DRESSED.formatted(
                escaped(title),
                escaped(detail),
                words.language(),
                escaped(look.favicon() == null ? Assets.url("favicon.svg") : look.favicon()),
                Assets.url("govuk.css"),
                Assets.url("desk.css"),
                escaped(look.styles()),
                logo,
                escaped(look.name(words)),
                phone);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
