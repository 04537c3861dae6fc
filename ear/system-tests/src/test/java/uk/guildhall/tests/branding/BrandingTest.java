package uk.guildhall.tests.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** Saving, refusing and keeping apart what councils say of themselves. */
class BrandingTest {
    private static final String PAGE = "/admin/branding";
    private static final String PICTURES = PAGE + "/pictures";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern LOGO = Pattern.compile("src=\"(/brand/logo\\?v=[0-9a-f]+)\"");

    private final CouncilAtWork home = CouncilAtWork.home();
    private final CouncilAtWork foreign = CouncilAtWork.foreign();
    private Visitor administrator;

    @BeforeEach
    void signIn() {
        administrator = administrator(home);
        String version = version(administrator.get(PAGE));
        assertEquals(303, save(administrator, version, Map.of()).status());
    }

    @Test
    void whatIsSavedIsShownAtOnceInBothLanguagesAndNoted() {
        long noted = changes();
        String version = version(administrator.get(PAGE));
        Visitor.Answer saved = save(
                administrator,
                version,
                Map.of(
                        "name", "Northam & District",
                        "nameCy", "Northam a'r Cylch",
                        "phone", "0300 123 4567",
                        "openingHours", "Weekdays 9 to 5",
                        "openingHoursCy", "Dyddiau gwaith 9 tan 5",
                        "link1.label", "Privacy",
                        "link1.labelCy", "Preifatrwydd",
                        "link1.url", "https://northam.example/privacy"));
        assertEquals(303, saved.status(), saved::body);
        String english = home.visitor().get("/").body();
        String welsh = home.visitor().get("/", "Accept-Language", "cy").body();
        assertTrue(english.contains("Northam &amp; District"), english);
        assertTrue(english.contains("<a class=\"govuk-link\" href=\"https://northam.example/privacy\""), english);
        assertTrue(english.contains("Weekdays 9 to 5") && english.contains("href=\"tel:03001234567\""), english);
        assertTrue(welsh.contains("Northam a'r Cylch") && welsh.contains("Dyddiau gwaith 9 tan 5"), welsh);
        assertTrue(welsh.contains(">Preifatrwydd</a>"), welsh);
        assertTrue(administrator.get(PAGE).body().contains("0300 123 4567"));
        assertEquals(noted + 1, changes());
        String detail = (String)
                home.rows("SELECT detail FROM audit_entry WHERE act = 'branding.changed'" + " ORDER BY id DESC LIMIT 1")
                        .get(0)
                        .get(0);
        assertTrue(detail.contains("\"name\"") && detail.contains("footerLinks"), detail);
        assertFalse(detail.contains("Northam"), detail);
        assertFalse(foreign.visitor().get("/").body().contains("District"));
    }

    @Test
    void nothingIsSavedByLookingAtIt() {
        String version = version(administrator.get(PAGE));
        Visitor.Answer part = administrator.submit(PAGE + "/preview", fields(version, Map.of("name", "Never saved")));
        assertEquals(200, part.status());
        assertTrue(part.body().contains("Never saved") && !part.body().contains("<html"), part::body);
        Map<String, String> button = new LinkedHashMap<>(Map.of("name", "Never saved", "action", "preview"));
        Visitor.Answer whole = administrator.submit(PAGE, fields(version, button));
        assertEquals(200, whole.status());
        assertTrue(whole.body().contains("<html") && whole.body().contains("Never saved"), whole::body);
        assertEquals(0, home.count("SELECT COUNT(*) FROM branding WHERE display_name = 'Never saved'"));
        assertEquals(version, version(administrator.get(PAGE)));
        Visitor.Answer css = administrator.get(PAGE + "/preview.css?brand=%7Dbody%7Bx&accent=%3C");
        assertTrue(css.header("content-type").startsWith("text/css"));
        assertFalse(css.body().contains("body{"), css::body);
    }

    @Test
    void whatIsWrongIsToldAndWhatWasTypedStays() {
        String version = version(administrator.get(PAGE));
        Visitor.Answer refused = save(
                administrator,
                version,
                Map.of(
                        "name", "Kept as typed",
                        "brandColour", "#7fbf3f",
                        "link1.label", "Bad",
                        "link1.url", "javascript:alert(1)",
                        "senderName", "Northam\r\nBcc: all@northam.example"));
        assertEquals(400, refused.status());
        assertTrue(refused.body().contains("value=\"Kept as typed\""), refused::body);
        assertTrue(
                refused.body().contains("href=\"#link1-url\"") && refused.body().contains("href=\"#senderName\""));
        assertFalse(refused.body().contains("href=\"javascript"), refused::body);
        assertTrue(refused.body().contains("value=\"use-brandColour\""), refused::body);
        Visitor.Answer used = administrator.submit(
                PAGE, fields(version, Map.of("brandColour", "#7fbf3f", "action", "use-brandColour")));
        Matcher offered = Pattern.compile("name=\"brandColour\" type=\"text\" value=\"(#[0-9a-f]{6})\"")
                .matcher(used.body());
        assertTrue(offered.find(), used::body);
        assertEquals(
                303,
                save(administrator, version, Map.of("brandColour", offered.group(1), "accentColour", "#ffffff"))
                        .status());
        assertTrue(home.visitor().get("/brand.css").body().contains(offered.group(1)));
    }

    @Test
    void whoeverComesSecondIsShownBoth() {
        Visitor second = administrator(home);
        String seen = version(second.get(PAGE));
        assertEquals(
                303,
                save(administrator, seen, Map.of("strapline", "Of the first")).status());
        Visitor.Answer told =
                save(second, seen, Map.of("strapline", "Of the second", "email", "second@northam.example"));
        assertEquals(409, told.status());
        assertTrue(told.body().contains("Of the first") && told.body().contains("Of the second"), told::body);
        assertTrue(told.body().contains("value=\"take-strapline\""), told::body);
        assertEquals(1, home.count("SELECT COUNT(*) FROM branding WHERE strapline = 'Of the first'"));
        String now = version(told);
        Map<String, String> taking = Map.of(
                "strapline", "Of the second",
                "email", "second@northam.example",
                "comparing", "yes",
                "action", "take-strapline");
        Visitor.Answer taken = second.submit(PAGE, fields(now, taking));
        assertFalse(taken.body().contains("Of the second"), taken::body);
        assertTrue(taken.body().contains("second@northam.example"), taken::body);
        assertEquals(
                303,
                save(second, now, Map.of("strapline", "Of the first", "email", "second@northam.example"))
                        .status());
    }

    @Test
    void aLogoIsCleanedAndHandedOutSafely() {
        send(
                administrator,
                "logo",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\" onload=\"alert(1)\">"
                        + "<script>alert(1)</script><circle r=\"4\" fill=\"#123456\"/></svg>");
        String address = logo(home.visitor().get("/"));
        Visitor.Answer logo = home.visitor().get(address);
        assertEquals(200, logo.status());
        assertEquals("image/svg+xml", logo.header("content-type"));
        assertTrue(logo.body().contains("#123456") && !logo.body().contains("alert"), logo::body);
        assertEquals("nosniff", logo.header("x-content-type-options"));
        assertEquals("default-src 'none'; sandbox", logo.header("content-security-policy"));
        assertEquals("Host", logo.header("vary"));
        assertTrue(logo.header("cache-control").matches("private, max-age=\\d+, immutable"), logo::toString);
        assertTrue(home.visitor().get("/brand/favicon").body().contains("#123456"), "made from the logo");

        Visitor.Answer bad = sent(administrator, "logo", "<html></html>");
        assertEquals(400, bad.status());
        assertTrue(bad.body().contains("Choose an SVG or a PNG file"), bad::body);
        Visitor.Answer large = sent(administrator, "logo", "x".repeat(200 * 1024 + 1));
        assertTrue(large.body().contains("must be 200 KB or smaller; this one is 201 KB"), large::body);
        assertEquals(address, logo(home.visitor().get("/")));

        String version = version(administrator.get(PICTURES));
        assertEquals(303, part(administrator, version, "logo", "remove", "").status());
        assertEquals(404, home.visitor().get("/brand/logo").status());
        assertTrue(home.visitor().get("/brand/favicon").body().contains("<text"), "a letter");
    }

    @Test
    void aPictureIsNotPutOverSomebodyElses() {
        String seen = version(administrator.get(PICTURES));
        assertEquals(
                303, save(administrator, seen, Map.of("strapline", "Meanwhile")).status());
        Visitor.Answer told = part(administrator, seen, "logo", "save", svg("#abcdef"));
        assertEquals(409, told.status());
        assertTrue(told.body().contains("data:image/svg+xml;base64,"), told::body);
        Matcher kept = Pattern.compile("name=\"kept\" value=\"([^\"]+)\"").matcher(told.body());
        assertTrue(kept.find());
        administrator.get(PICTURES);
        assertEquals(
                303,
                administrator
                        .submit(PICTURES, "version", version(told), "kind", "logo", "kept", unescaped(kept.group(1)))
                        .status());
        assertTrue(home.visitor().get("/brand/logo").body().contains("#abcdef"));
    }

    @Test
    void noOtherCouncilsLookIsEverAnswered() {
        Visitor theirs = administrator(foreign);
        send(administrator, "logo", svg("#0a0b0c"));
        send(theirs, "logo", svg("#0d0e0f"));
        assertEquals(
                303,
                save(administrator, version(administrator.get(PAGE)), Map.of("brandColour", "#5a1f3c"))
                        .status());
        Visitor here = home.visitor();
        Visitor there = foreign.visitor();
        String ourLogo = logo(here.get("/"));
        String theirLogo = logo(there.get("/"));
        assertNotEquals(ourLogo, theirLogo);
        // The address of one council's picture, asked on the other's host, is the other's own and isn't kept.
        Visitor.Answer crossed = there.get(ourLogo);
        assertTrue(crossed.body().contains("#0d0e0f") && !crossed.body().contains("#0a0b0c"), crossed::body);
        assertEquals("private, no-cache", crossed.header("cache-control"));
        assertEquals("Host", crossed.header("vary"));
        String tag = here.get(ourLogo).header("etag");
        assertEquals(304, here.get(ourLogo, "If-None-Match", tag).status());
        assertEquals(200, there.get(ourLogo, "If-None-Match", tag).status());
        for (String address : List.of("/brand.css", "/brand/favicon", styles(here))) {
            Visitor.Answer ours = here.get(address);
            Visitor.Answer other = there.get(address);
            assertNotEquals(ours.body(), other.body(), address);
            assertNotEquals(ours.header("etag"), other.header("etag"), address);
            assertTrue(other.header("cache-control").startsWith("private"), address);
            assertEquals("Host", other.header("vary"), address);
        }
        assertFalse(there.get(styles(here)).body().contains("#5a1f3c"));
    }

    @Test
    void programsReadAndChangeItWithTheirPermissions() {
        Api reader = home.with("branding:view");
        Answer known = reader.get("/api/v1/branding").expect(200);
        Api editor = home.with("branding:view", "branding:edit");
        String body = "{\"name\":\"By a program\",\"brandColour\":\"#1d4f91\",\"accentColour\":\"#8fb8de\","
                + "\"footerLinks\":[{\"label\":\"A\",\"url\":\"https://northam.example/\"}]}";
        put(reader, known.header("ETag").orElseThrow(), body).expectRefusal(403);
        put(editor, null, body).expectRefusal(428);
        Answer changed = put(editor, known.header("ETag").orElseThrow(), body).expect(200);
        assertEquals("By a program", changed.text("/name"));
        assertEquals("https://northam.example/", changed.text("/footerLinks/0/url"));
        assertNotEquals(
                known.header("ETag").orElseThrow(), changed.header("ETag").orElseThrow());
        put(editor, known.header("ETag").orElseThrow(), body).expectRefusal(412);
        assertTrue(home.visitor().get("/").body().contains("By a program"));
        put(
                        editor,
                        "*",
                        "{\"brandColour\":\"#7fbf3f\",\"accentColour\":\"#000\",\"footerLinks\":[{\"label\":\"A\",\"url\":\"http://x.example\"},null]}")
                .expectRefusal(400, "/brandColour", "/accentColour", "/footerLinks/0/url");
        put(editor, "*", "{\"brandColour\":\"#1d4f91\",\"accentColour\":\"#8fb8de\",\"logo_svg\":\"x\"}")
                .expectRefusal(400, "/logo_svg");
    }

    @Test
    void withoutTheFormsTokenNoPictureIsTaken() {
        String version = version(administrator.get(PICTURES));
        String body = multipart("", version, "logo", "save", svg("#111111"));
        assertEquals(
                403,
                administrator
                        .send("POST", PICTURES, body, "Content-Type", "multipart/form-data; boundary=bOuNd")
                        .status());
    }

    private static Answer put(Api api, String ifMatch, String body) {
        return (ifMatch == null ? api : api.sending("If-Match", ifMatch))
                .send(
                        "PUT",
                        "/api/v1/branding",
                        "application/json",
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Visitor administrator(CouncilAtWork council) {
        Visitor visitor = council.visitor();
        assertEquals(
                303,
                visitor.signIn(CouncilAtWork.username(Role.TENANT_ADMIN), TestCouncil.PASSWORD)
                        .status());
        return visitor;
    }

    private static Visitor.Answer save(Visitor visitor, String version, Map<String, String> said) {
        return visitor.submit(PAGE, fields(version, said));
    }

    private static String[] fields(String version, Map<String, String> said) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("brandColour", "#1d4f91");
        all.put("accentColour", "#8fb8de");
        all.put("version", version);
        all.putAll(said);
        List<String> pairs = new ArrayList<>();
        all.forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        return pairs.toArray(String[]::new);
    }

    private static void send(Visitor visitor, String kind, String content) {
        Visitor.Answer answer = sent(visitor, kind, content);
        assertEquals(303, answer.status(), answer::body);
    }

    private static Visitor.Answer sent(Visitor visitor, String kind, String content) {
        return part(visitor, version(visitor.get(PICTURES)), kind, "save", content);
    }

    private static Visitor.Answer part(Visitor visitor, String version, String kind, String action, String content) {
        String body = multipart(visitor.formToken(), version, kind, action, content);
        return visitor.send("POST", PICTURES, body, "Content-Type", "multipart/form-data; boundary=bOuNd");
    }

    private static String multipart(String token, String version, String kind, String action, String content) {
        StringBuilder body = new StringBuilder();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", token);
        fields.put("version", version);
        fields.put("kind", kind);
        fields.put("action", action);
        fields.put("file\"; filename=\"picture.svg", content);
        fields.forEach((name, value) -> body.append("--bOuNd\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        return body.append("--bOuNd--\r\n").toString();
    }

    private static String svg(String colour) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><circle r=\"4\" fill=\"" + colour
                + "\"/></svg>";
    }

    private static String unescaped(String html) {
        return html.replace("&#43;", "+").replace("&#61;", "=");
    }

    private static String version(Visitor.Answer page) {
        return found(VERSION, page);
    }

    private static String logo(Visitor.Answer page) {
        return found(LOGO, page);
    }

    private static String styles(Visitor visitor) {
        return found(Pattern.compile("href=\"(/brand\\.css[^\"]*)\""), visitor.get("/"));
    }

    private static String found(Pattern pattern, Visitor.Answer page) {
        Matcher found = pattern.matcher(page.body());
        assertTrue(found.find(), page::body);
        return found.group(1);
    }

    private long changes() {
        return home.count("SELECT COUNT(*) FROM audit_entry WHERE act = 'branding.changed'");
    }
}
