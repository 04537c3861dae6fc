package uk.guildhall.tests.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;

/** The council's pictures given, fetched and taken away by a program, cleaned as a page's are. */
class PicturesApiTest {
    private static final String HOSTILE = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\""
            + " onload=\"alert(1)\"><script>alert(2)</script><circle cx=\"4\" cy=\"4\" r=\"3\" fill=\"#123456\"/></svg>";

    private final CouncilAtWork home = CouncilAtWork.home();
    private final Api editor = home.with("branding:view", "branding:edit");

    @ParameterizedTest
    @ValueSource(strings = {"logo", "favicon"})
    void isGivenFetchedAndTakenAway(String kind) {
        String path = "/api/v1/branding/" + kind;
        String before = editor.get(path).etag();
        send("PUT", path, null, HOSTILE).expectRefusal(428);
        send("PUT", path, "\"999999\"", HOSTILE).expectRefusal(412);
        Answer given = send("PUT", path, before, HOSTILE).expect(204);
        assertNotEquals(before, given.etag());
        send("PUT", path, before, HOSTILE).expectRefusal(412);

        Answer shown = editor.get(path).expect(200);
        assertEquals(given.etag(), shown.etag());
        assertEquals("image/svg+xml", shown.header("Content-Type").orElse(""));
        assertEquals("nosniff", shown.header("X-Content-Type-Options").orElse(""));
        assertTrue(shown.body().contains("#123456"), shown::body);
        assertFalse(shown.body().contains("alert"), shown::body);
        assertEquals(shown.body(), home.visitor().get("/brand/" + kind).body(), "as everybody sees it");
        assertFalse(
                CouncilAtWork.foreign().with("branding:view").get(path).body().contains("#123456"));

        Answer gone = send("DELETE", path, given.etag(), null).expect(204);
        assertNotEquals(given.etag(), gone.etag());
        editor.get(path).expect(204);
        send("DELETE", path, "*", null).expect(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logo", "favicon"})
    void whatIsNoPictureIsRefused(String kind) {
        String path = "/api/v1/branding/" + kind;
        String etag = editor.get(path).etag();
        send("PUT", path, "*", "GIF89a").expectRefusal(400, "/picture");
        send("PUT", path, "*", "").expectRefusal(400, "/picture");
        send("PUT", path, "*", HOSTILE + " ".repeat(200 * 1024)).expectRefusal(400, "/picture");
        assertEquals(etag, editor.get(path).etag());
    }

    private Answer send(String method, String path, String ifMatch, String body) {
        Api program = ifMatch == null ? editor : editor.sending("If-Match", ifMatch);
        return program.send(method, path, "image/svg+xml", body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }
}
