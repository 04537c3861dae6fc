package uk.guildhall.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.guildhall.web.kit.Assets;
import uk.guildhall.web.kit.BrandCss;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/**
 * Renders every page of the desk and the portal in both languages to {@code target/preview}, to be looked at in a browser
 * (any static file server, with that folder as its root), and checks what must hold for each of them.
 */
class PreviewTest {

    private static final Path FOLDER = Path.of("target", "preview");
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PreviewTest.class.getClassLoader(), "uk.guildhall.web.jte");

    @BeforeAll
    static void staticFiles() throws IOException {
        Path assets = Files.createDirectories(FOLDER.resolve("assets").resolve(Assets.build()));
        for (String name :
                List.of("govuk.css", "desk.css", "govuk.js", "desk.js", "picker.js", "htmx.js", "favicon.svg")) {
            Files.write(assets.resolve(name), Assets.find(name).orElseThrow().bytes());
        }
        Files.writeString(FOLDER.resolve("brand.css"), BrandCss.of(Samples.BRAND));
        Files.createDirectories(FOLDER.resolve("brand"));
        Files.write(
                FOLDER.resolve("brand/logo"),
                Assets.find("favicon.svg").orElseThrow().bytes());
    }

    @TestFactory
    List<DynamicTest> everyPage() {
        return List.of(Words.ENGLISH, Words.WELSH).stream()
                .flatMap(language -> PreviewPages.in(language).entrySet().stream()
                        .map(page -> DynamicTest.dynamicTest(
                                page.getKey() + " " + language, () -> check(page.getKey(), language, page.getValue()))))
                .toList();
    }

    @Test
    void everyTemplateIsShownHere() throws IOException {
        String shown = String.join(
                " ", PreviewPages.in("en").values().stream().map(View::template).toList());
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = Path.of("src/main/jte").relativize(file).toString();
                String text = Files.readString(file);
                if (text.contains("@template.layout.")) {
                    assertTrue(shown.contains(name), "No preview of " + name);
                }
            }
        }
    }

    private static void check(String name, String language, View view) throws IOException {
        StringOutput out = new StringOutput();
        TEMPLATES.render(view.template(), view.page(), out);
        String html = out.toString();
        Files.writeString(FOLDER.resolve(name + "." + language + ".html"), html);
        assertAll(
                () -> assertFalse(html.contains("<script>alert"), "typed HTML reached the page"),
                () -> assertFalse(
                        Pattern.compile("\\sstyle=|\\son[a-z]+=|<style|javascript:")
                                .matcher(html)
                                .find(),
                        "inline style or script"),
                () -> assertEquals(
                        count(html, "method=\"post\""), count(html, "name=\"_csrf\""), "every form has its token"),
                () -> assertFalse(
                        html.contains(">null<") || html.contains("\"null\"") || html.contains(" null "),
                        "null is shown"),
                () -> noIdTwice(html));
    }

    private static int count(String html, String part) {
        return html.split(Pattern.quote(part), -1).length - 1;
    }

    private static void noIdTwice(String html) {
        Matcher ids = Pattern.compile("\\sid=\"([^\"]+)\"").matcher(html);
        Map<String, Integer> seen = new LinkedHashMap<>();
        while (ids.find()) {
            assertEquals(1, seen.merge(ids.group(1), 1, Integer::sum), "id twice: " + ids.group(1));
        }
    }
}
