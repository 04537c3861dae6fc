package uk.guildhall.crm.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "' Jane.Smith@Example.ORG ', jane.smith@example.org",
        "o'brien+bins@post.example, o'brien+bins@post.example",
        "siân@bücher.example, siân@bücher.example"
    })
    void isKeptInLowerCase(String typed, String kept) {
        assertEquals(kept, EmailAddress.tidy(typed).orElseThrow().value());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "jane",
                "jane@",
                "@example.org",
                "jane@example",
                "jane@@example.org",
                "ja ne@example.org",
                "jane@exa mple.org",
                ".jane@example.org",
                "ja..ne@example.org",
                "jane@-example.org",
                "<jane@example.org>",
                "jane@example.org\r\nBcc: all@example.org"
            })
    void isRefusedWhereTheKeyboardSlipped(String typed) {
        assertTrue(EmailAddress.tidy(typed).isEmpty());
    }
}
