package uk.guildhall.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.guildhall.tests.support.CouncilAtWork;

class OpenApiTest {
    private static JsonNode api;

    @BeforeAll
    static void read() {
        api = CouncilAtWork.home()
                .nobody()
                .sending("Accept", "application/json")
                .get("/openapi")
                .expect(200)
                .json();
    }

    @Test
    void describesTheApiAndNothingElse() {
        Set<String> paths = new TreeSet<>();
        api.get("paths").fieldNames().forEachRemaining(paths::add);
        assertEquals(45, paths.size(), paths::toString);
        assertTrue(paths.stream().allMatch(path -> path.startsWith("/api/v1/")), paths::toString);
        assertTrue(paths.contains("/api/v1/cases/{ref}/closure"), paths::toString);
        assertEquals("Guildhall", api.at("/info/title").asText());
        assertEquals("/", api.at("/servers/0/url").asText());
        assertEquals("http", api.at("/components/securitySchemes/bearer/type").asText());
        assertTrue(api.at("/security/0").has("bearer"));
    }

    @Test
    void everyOperationSaysWhatItDoesWhatItTakesAndHowItRefuses() {
        for (JsonNode path : api.get("paths")) {
            for (String verb : new String[] {"get", "post", "patch"}) {
                JsonNode operation = path.path(verb);
                if (operation.isObject()) {
                    assertFalse(operation.path("summary").asText().isEmpty(), operation::toString);
                    assertTrue(operation.at("/responses").has("401"), operation::toString);
                    assertTrue(operation.at("/responses").has("403"), operation::toString);
                    assertEquals(!verb.equals("get"), operation.has("requestBody"), operation::toString);
                }
            }
        }
    }

    @Test
    void schemasCanBeUsed() {
        JsonNode schemas = api.at("/components/schemas");
        assertFalse(schemas.toString().contains("\"maxProperties\":0"));
        assertEquals("uuid", schemas.at("/Case/properties/id/format").asText());
        assertEquals("date-time", schemas.at("/Case/properties/dueAt/format").asText());
        assertEquals("object", schemas.at("/Case/properties/details/type").asText());
        assertTrue(schemas.at("/Location/properties").has("long"));
        assertTrue(schemas.at("/NewTopic/properties").has("case"));
        assertEquals("array", schemas.at("/Problem/properties/errors/type").asText());
    }
}
