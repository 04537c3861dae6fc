package uk.guildhall.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.council.Refused;

class MergePatchTest {
    private static final CaseChange CURRENT = new CaseChange(
            "open",
            "A hole",
            Map.of("size", "large", "depth", "12"),
            new CasePlace("100", new BigDecimal("53.193412"), new BigDecimal("-2.893115"), "There"));

    private static CaseChange patched(String json) throws Exception {
        JsonNode patch = new ObjectMapper().readTree(json);
        return MergePatch.apply(CURRENT, patch, CaseChange.class);
    }

    @Test
    void whatIsNamedIsSetAndTheRestStays() throws Exception {
        CaseChange changed = patched("{\"summary\":\"Two holes\",\"details\":{\"size\":\"small\"}}");
        assertEquals("Two holes", changed.summary());
        assertEquals(Map.of("size", "small", "depth", "12"), changed.details());
        assertEquals("open", changed.status());
        assertEquals(CURRENT.location(), changed.location());
    }

    @Test
    void nullTakesAway() throws Exception {
        CaseChange changed = patched("{\"details\":{\"depth\":null},\"location\":{\"uprn\":null,\"long\":1.5}}");
        assertEquals(Map.of("size", "large"), changed.details());
        assertNull(changed.location().uprn());
        assertEquals(0, new BigDecimal("1.5").compareTo(changed.location().lng()));
        assertNull(patched("{\"location\":null}").location());
    }

    @Test
    void whatIsNoFieldOrOfTheWrongKindIsRefused() {
        assertThrows(Refused.class, () -> patched("{\"owner\":\"me\"}"));
        assertThrows(Refused.class, () -> patched("{\"summary\":{\"a\":1}}"));
        assertThrows(Refused.class, () -> patched("[]"));
        assertThrows(Refused.class, () -> patched("null"));
    }

    @Test
    void anEmptyPatchChangesNothing() throws Exception {
        assertEquals(CURRENT, patched("{}"));
    }
}
