package uk.guildhall.web.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SameOriginTest {
    private static final String HOST = "ourtown.localhost:8080";

    @Test
    void aPageOfTheSameHostMayPost() {
        assertTrue(SameOrigin.holds("same-origin", "http://ourtown.localhost:8080", HOST, false));
        assertTrue(SameOrigin.holds(null, "http://ourtown.localhost:8080", HOST, false));
        assertTrue(SameOrigin.holds(null, "https://ourtown.gov.uk", "ourtown.gov.uk", true));
        assertTrue(SameOrigin.holds(null, "https://ourtown.gov.uk", "ourtown.gov.uk:443", true));
    }

    @Test
    void aProgramThatIsNoBrowserIsLeftToTheFormToken() {
        assertTrue(SameOrigin.holds(null, null, HOST, false));
    }

    @Test
    void aSiblingHostIsForeign() {
        assertFalse(SameOrigin.holds("same-site", "http://theirtown.localhost:8080", HOST, false));
        assertFalse(SameOrigin.holds(null, "http://theirtown.localhost:8080", HOST, false));
        assertFalse(SameOrigin.holds("same-site", null, HOST, false));
    }

    @Test
    void soAreAnotherPortAndAPageWithoutTls() {
        assertFalse(SameOrigin.holds(null, "http://ourtown.localhost:9090", HOST, false));
        assertFalse(SameOrigin.holds(null, "http://ourtown.gov.uk", "ourtown.gov.uk", true));
    }

    @Test
    void anOriginThatIsHiddenOrMalformedIsNobodys() {
        assertFalse(SameOrigin.holds(null, "null", HOST, false));
        assertFalse(SameOrigin.holds(null, "http://[", HOST, false));
        assertFalse(SameOrigin.holds("cross-site", null, HOST, false));
    }
}
