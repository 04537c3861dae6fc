package uk.guildhall.web.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void theCrownItsCrestAndItsFontAreNotThere() {
        String css = new String(Assets.find("govuk.css").orElseThrow().bytes(), StandardCharsets.UTF_8);
        String rules = css.substring(css.indexOf("*/"));
        assertFalse(rules.contains("GDS Transport") || rules.contains("crest") || rules.contains("url("));
        assertTrue(css.contains("MIT"));
    }

    @Test
    void theAddressChangesWithTheContent() {
        assertEquals("/assets/" + Assets.build() + "/desk.css", Assets.url("desk.css"));
        assertThrows(IllegalArgumentException.class, () -> Assets.url("../web.xml"));
    }

    @Test
    void aCompressedCopyIsReady() {
        Assets.Asset css = Assets.find("govuk.css").orElseThrow();
        assertTrue(css.compressed().length < css.bytes().length / 4);
    }
}
