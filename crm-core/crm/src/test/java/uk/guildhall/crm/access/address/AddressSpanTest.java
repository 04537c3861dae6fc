package uk.guildhall.crm.access.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSpanTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, 192.0.2.7, 192.0.2.6, 192.0.2.8",
        "192.0.2.0/24, 192.0.2.0, 192.0.2.255, 192.0.1.255, 192.0.3.0",
        "192.0.2.77/24, 192.0.2.0, 192.0.2.255, 192.0.1.255, 192.0.3.0",
        "192.0.2.10-192.0.2.20, 192.0.2.10, 192.0.2.20, 192.0.2.9, 192.0.2.21",
        "192.0.2.10 – 192.0.2.20, 192.0.2.10, 192.0.2.20, 192.0.2.9, 192.0.2.21",
        "2001:db8::/32, 2001:db8::1, 2001:db8:ffff::ffff, 2001:db7:ffff::, 2001:db9::",
        "2001:db8::5-2001:db8::9, 2001:db8::5, 2001:db8::9, 2001:db8::4, 2001:db8::a",
        "::1, 0:0:0:0:0:0:0:1, ::1, ::2, 127.0.0.1"
    })
    void holdsItsEndsAndNothingBeyond(String text, String first, String last, String before, String after) {
        AddressSpan span = AddressSpan.of(text).orElseThrow();
        assertTrue(span.contains(first));
        assertTrue(span.contains(last));
        assertFalse(span.contains(before));
        assertFalse(span.contains(after));
        assertEquals(span.text(), AddressSpan.of(span.text()).orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "office",
                "192.0.2",
                "192.0.2.256",
                "192.0.2.0/33",
                "192.0.2.*",
                "192.0.2.1-5",
                "0x7f000001",
                "*",
                "192.0.2.20-192.0.2.10",
                "192.0.2.1-2001:db8::1",
                "1.2.3.4-5.6.7.8-9.9.9.9",
                "2001:db8::/129",
                "/24",
                "192.0.2.0/24-192.0.3.0/24",
                "fe80::1%eth0",
                "127.1",
                "crm.samplewold.example"
            })
    void whatIsNoAddressIsNone(String text) {
        assertEquals(Optional.empty(), AddressSpan.of(text).map(AddressSpan::text));
    }

    @Test
    void isWrittenInOneWay() {
        assertEquals(
                "192.0.2.0/24", AddressSpan.of("192.0.2.77/24").orElseThrow().text());
        assertEquals("192.0.2.7", AddressSpan.of(" 192.0.2.7/32 ").orElseThrow().text());
        assertEquals(
                "2001:db8::/64",
                AddressSpan.of("2001:DB8:0:0::9/64").orElseThrow().text());
        assertTrue(AddressSpan.of("0.0.0.0/0").orElseThrow().isEverything());
        assertTrue(AddressSpan.of("::/0").orElseThrow().isEverything());
        assertTrue(AddressSpan.of("0.0.0.0-255.255.255.255").orElseThrow().isEverything());
        assertFalse(AddressSpan.of("0.0.0.0/1").orElseThrow().isEverything());
    }

    @Test
    void anAddressOfIpv4WrittenAsIpv6IsThatOfIpv4() {
        assertTrue(AddressSpan.of("192.0.2.0/24").orElseThrow().contains("::ffff:192.0.2.9"));
        assertTrue(AddressSpan.isSamePlace("192.0.2.9", "::ffff:192.0.2.9"));
    }

    @Test
    void ofIpv6TheNetworkIsCompared() {
        assertTrue(AddressSpan.isSamePlace("2001:db8:0:1::5", "2001:db8:0:1:ffff:ffff:ffff:ffff"));
        assertFalse(AddressSpan.isSamePlace("2001:db8:0:1::5", "2001:db8:0:2::5"));
        assertFalse(AddressSpan.isSamePlace("192.0.2.1", "192.0.2.2"));
        assertFalse(AddressSpan.isSamePlace("127.0.0.1", "::1"));
    }
}
