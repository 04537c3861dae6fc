package uk.guildhall.web.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormPartsTest {
    private static final MediaType PARTS = new MediaType("multipart", "form-data", Map.of("boundary", "xX"));

    @Test
    void fieldsAndFiles() {
        FormParts parts = read("--xX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ntw\u00f4\r\nlines\r\n"
                + "--xX\r\ncontent-disposition: form-data; name=\"f\"; filename=\"../../x; name=\\\"a.png\"\r\n"
                + "Content-Type: text/html\r\n\r\n\r\n\r\n--\0\r\n"
                + "--xX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nagain\r\n"
                + "--xX\r\nContent-Disposition: form-data; name=\"none\"; filename=\"\"\r\n\r\n\r\n--xX--\r\n");
        assertEquals("tw\u00f4\r\nlines", parts.text("a"));
        assertArrayEquals(
                "\r\n\r\n--\0".getBytes(StandardCharsets.UTF_8), parts.file("f").orElseThrow());
        assertTrue(parts.file("none").isEmpty());
        assertTrue(parts.file("other").isEmpty());
        assertEquals("", parts.text("other"));
    }

    @Test
    void aFormWithoutFilesIsReadToo() {
        FormParts parts = FormParts.read(
                MediaType.APPLICATION_FORM_URLENCODED_TYPE,
                "a=b+c%C3%B4&_csrf=x&&empty=".getBytes(StandardCharsets.US_ASCII));
        assertEquals("b c\u00f4", parts.text("a"));
        assertEquals("x", parts.text("_csrf"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--xX",
                "--xX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end",
                "--xX\r\n\r\nno name\r\n--xX--",
                "--xX\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--xX--",
                "--xX\r\nContent-Disposition: form-data; name=\"a\"\r\n--xX--"
            })
    void whatIsMalformedIsRefused(String body) {
        assertThrows(IllegalArgumentException.class, () -> read(body));
    }

    @Test
    void anythingWithoutABoundaryIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> FormParts.read(MediaType.MULTIPART_FORM_DATA_TYPE, new byte[] {'-', '-'}));
    }

    @Test
    void partsWithoutEndAreNotReadForEver() {
        String part = "--xX\r\nContent-Disposition: form-data; name=\"N\"\r\n\r\nx\r\n";
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            many.append(part.replace("N", "n" + i));
        }
        assertThrows(IllegalArgumentException.class, () -> read(many + "--xX--"));
    }

    private static FormParts read(String body) {
        return FormParts.read(PARTS, body.getBytes(StandardCharsets.UTF_8));
    }
}
