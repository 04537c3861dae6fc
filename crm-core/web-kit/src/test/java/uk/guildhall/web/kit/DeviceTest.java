package uk.guildhall.web.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DeviceTest {

    @Test
    void isToldByBrowserAndSystem() {
        assertEquals(
                "Firefox, Linux", Device.of("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"));
        assertEquals(
                "Edge, Windows",
                Device.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0"));
        assertEquals("", Device.of("curl/8.5"));
        assertEquals("", Device.of(null));
    }
}
