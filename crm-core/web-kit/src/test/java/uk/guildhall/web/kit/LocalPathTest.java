package uk.guildhall.web.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/desk", "/desk/customers/P-7K3F-92Q", "/desk/search?q=ann%20lee", "/admin/sessions", "/admin"})
    void ourPagesAreGoneOnTo(String path) {
        assertEquals(Optional.of(path), LocalPath.of(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//elsewhere.example/desk",
                "/\\elsewhere.example",
                "https://elsewhere.example/desk",
                "/desk//elsewhere.example",
                "/desk/../api",
                "/deskelsewhere",
                "/desk/\r\nSet-Cookie:a=b",
                "/desk/sign-in?return=/desk",
                "/desk/sign-out",
                "javascript:alert(1)"
            })
    void othersAreNot(String path) {
        assertTrue(LocalPath.of(path).isEmpty());
    }
}
