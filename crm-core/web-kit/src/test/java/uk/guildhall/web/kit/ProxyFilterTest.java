package uk.guildhall.web.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProxyFilterTest {
    private final ProxyFilter none = new ProxyFilter("");
    private final ProxyFilter two = new ProxyFilter("10.0.0.0/24, 2001:db8::1");

    @Test
    void withoutAProxyNothingThatIsSaidIsBelieved() {
        assertEquals("192.0.2.1", none.caller("192.0.2.1", List.of("203.0.113.9")));
        assertEquals("192.0.2.1", two.caller("192.0.2.1", List.of("203.0.113.9")));
    }

    @Test
    void whatATrustedProxyAddedIsBelieved() {
        assertEquals("203.0.113.9", two.caller("10.0.0.7", List.of("203.0.113.9")));
        assertEquals("203.0.113.9", two.caller("2001:db8:0:0:0:0:0:1", List.of("203.0.113.9")));
        assertEquals("203.0.113.9", two.caller("10.0.0.7", List.of("203.0.113.9, 10.0.0.9")));
        assertEquals("203.0.113.9", two.caller("10.0.0.7", List.of("203.0.113.9", "10.0.0.9")));
    }

    @Test
    void whatTheCallerSaidBeforeIsNot() {
        assertEquals("203.0.113.9", two.caller("10.0.0.7", List.of("198.51.100.1, 203.0.113.9")));
        assertEquals("203.0.113.9", two.caller("10.0.0.7", List.of("10.0.0.1, 198.51.100.1, 203.0.113.9, 10.0.0.9")));
    }

    @Test
    void nonsenseIsNoAddress() {
        assertEquals("10.0.0.7", two.caller("10.0.0.7", List.of("198.51.100.1, unknown")));
        assertEquals("10.0.0.7", two.caller("10.0.0.7", List.of("192.0.2.0/24")));
        assertEquals("10.0.0.7", two.caller("10.0.0.7", List.of()));
        assertThrows(IllegalArgumentException.class, () -> new ProxyFilter("proxy.example"));
    }
}
