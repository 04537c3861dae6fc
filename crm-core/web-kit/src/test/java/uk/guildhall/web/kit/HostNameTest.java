package uk.guildhall.web.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

    @Test
    void isLowerCaseAndWithoutPort() {
        assertEquals(Optional.of("crm.ourtown.gov.uk"), HostName.of(List.of("CRM.Ourtown.gov.uk:8443")));
        assertEquals(Optional.of("ourtown.localhost"), HostName.of(List.of("ourtown.localhost")));
    }

    @Test
    void twoAreNone() {
        assertEquals(Optional.empty(), HostName.of(List.of("ourtown.localhost", "theirtown.localhost")));
        assertEquals(Optional.empty(), HostName.of(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "ourtown.localhost:",
                "ourtown.localhost:x",
                "user@host",
                "a/b",
                "a,b",
                "host\t",
                "-a",
                "a."
            })
    void whatIsMalformedIsNone(String header) {
        assertEquals(Optional.empty(), HostName.of(List.of(header)));
    }
}
