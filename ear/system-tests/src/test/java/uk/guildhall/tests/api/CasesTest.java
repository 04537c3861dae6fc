package uk.guildhall.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;

class CasesTest {
    private final Api api = Samples.program();

    @Test
    void isOpenedWithTheFormOfItsServiceAndReadBack() {
        Answer opened = api.post("/api/v1/cases", Samples.aCase()).expect(201);
        String reference = opened.text("/reference");
        assertTrue(opened.header("Location").orElseThrow().endsWith("/api/v1/cases/" + reference));
        assertEquals("large", opened.text("/details/size"));
        assertEquals("12.5", opened.text("/details/depth"));
        assertEquals("yes", opened.text("/details/dangerous"));
        assertEquals("53.193401", opened.text("/location/lat"));
        assertEquals("-2.893115", opened.text("/location/long"));
        assertEquals("highways", opened.text("/team"));
        assertNull(opened.text("/owner"));
        assertTrue(opened.text("/dueAt").matches("20\\d\\d-\\d\\d-\\d\\dT1[67]:00:00Z"), opened::body);
        for (String name : new String[] {reference, opened.text("/id")}) {
            Answer read = api.get("/api/v1/cases/" + name).expect(200);
            assertEquals(opened.json(), read.json());
            assertEquals(opened.etag(), read.etag());
        }
    }

    @Test
    void promisesNoDateWhereTheServiceHasNoStandard() {
        Answer opened = api.post("/api/v1/cases", Samples.object().put("service", "council-tax"))
                .expect(201);
        assertNull(opened.text("/dueAt"));
        assertEquals("", opened.text("/summary"));
    }

    @Test
    void isWorkedOnFromAssignmentToClosureAndReopened() {
        Answer opened = api.post("/api/v1/cases", Samples.aCase()).expect(201);
        String path = "/api/v1/cases/" + opened.text("/reference");
        Answer note = api.post(path + "/notes", Samples.object().put("text", "Rang back.\nNo answer."))
                .expect(201);
        assertEquals("note", note.text("/kind"));
        assertEquals("Rang back.\nNo answer.", note.text("/text"));
        Answer assigned = api.post(path + "/assignment", Samples.object().put("owner", "caseworker"))
                .expect(200);
        assertEquals("caseworker", assigned.text("/owner"));
        assertEquals("highways", assigned.text("/team"));
        assertEquals("in-progress", assigned.text("/status"));
        Answer moved = api.post(path + "/assignment", Samples.object().put("team", "revenues"))
                .expect(200);
        assertEquals("revenues", moved.text("/team"));
        assertNull(moved.text("/owner"));
        Answer closed = api.post(path + "/closure", Samples.object().put("reason", "Filled"))
                .expect(200);
        assertEquals("closed", closed.text("/status"));
        assertEquals("Filled", closed.text("/closingReason"));
        api.post(path + "/closure", Samples.object().put("reason", "Filled")).expectRefusal(409);
        api.patch(path, closed.etag(), Samples.object().put("summary", "x")).expectRefusal(409);
        Answer reopened = api.post(path + "/reopening", Samples.object().put("reason", "Open again"))
                .expect(200);
        assertEquals("open", reopened.text("/status"));
        assertNull(reopened.text("/closedAt"));
        api.post(path + "/reopening", Samples.object().put("reason", "Again")).expectRefusal(409);
        var history = api.get(path + "/history").expect(200).json().at("/items");
        assertEquals(
                java.util.List.of("reopened", "closed", "assigned", "assigned", "note", "opened"),
                history.findValuesAsText("kind"));
        assertEquals("Test program", history.at("/0/by").asText());
        assertEquals(reopened.json(), api.get(path).json());
    }

    @Test
    void isChangedByAMergePatchOfTheVersionSeen() {
        Answer opened = api.post("/api/v1/cases", Samples.aCase()).expect(201);
        String path = "/api/v1/cases/" + opened.text("/reference");
        ObjectNode patch = Samples.object().put("status", "waiting");
        patch.putObject("details").put("size", "small").putNull("depth");
        patch.putObject("location").put("description", "Moved");
        api.patch(path, null, patch).expectRefusal(428);
        Answer changed = api.patch(path, opened.etag(), patch).expect(200);
        assertEquals("waiting", changed.text("/status"));
        assertEquals("small", changed.text("/details/size"));
        assertNull(changed.text("/details/depth"));
        assertEquals("2026-02-28", changed.text("/details/noticed"));
        assertEquals("Moved", changed.text("/location/description"));
        assertEquals("53.193401", changed.text("/location/lat"));
        assertEquals(opened.text("/summary"), changed.text("/summary"));
        assertNotEquals(opened.etag(), changed.etag());
        api.patch(path, opened.etag(), patch).expectRefusal(412);
        api.patch(path, changed.etag(), Samples.object().put("status", "closed"))
                .expectRefusal(409);
        api.patch(path, changed.etag(), Samples.object().put("owner", "adviser"))
                .expectRefusal(400, "/owner");
        api.patch(path, changed.etag(), Samples.object().put("reference", "C-1111-111"))
                .expectRefusal(400, "/reference");
    }

    @Test
    void isListedByCustomerTeamOwnerAndState() {
        Answer customer = api.post("/api/v1/customers", Samples.person()).expect(201);
        ObjectNode asked = Samples.aCase().put("customer", customer.text("/id"));
        Answer first = api.post("/api/v1/cases", asked).expect(201);
        Answer second =
                api.post("/api/v1/cases", asked.put("summary", "Another")).expect(201);
        api.post(
                        "/api/v1/cases/" + first.text("/reference") + "/closure",
                        Samples.object().put("reason", "Done"))
                .expect(200);
        String path = "/api/v1/cases?customer=" + customer.text("/reference");
        assertEquals(java.util.List.of(second.text("/reference"), first.text("/reference")), references(path));
        assertEquals(java.util.List.of(second.text("/reference")), references(path + "&open=true"));
        assertEquals(java.util.List.of(first.text("/reference")), references(path + "&open=false&team=highways"));
        assertEquals(java.util.List.of(), references(path + "&team=revenues"));
        assertEquals(java.util.List.of(), references(path + "&owner=caseworker"));
        api.get("/api/v1/cases?team=nobody").expectRefusal(400, "/team");
        api.get("/api/v1/cases?owner=nobody").expectRefusal(400, "/owner");
        api.get("/api/v1/cases?open=perhaps").expectRefusal(400, "/open");
        api.get("/api/v1/cases?customer=P-1111-111").expectRefusal(404);
    }

    private java.util.List<String> references(String path) {
        return api.get(path).expect(200).json().at("/items").findValuesAsText("reference");
    }

    @Test
    void notesThatComeAtOnceAreAllKept() throws Exception {
        Answer opened = api.post("/api/v1/cases", Samples.aCase()).expect(201);
        String path = "/api/v1/cases/" + opened.text("/reference");
        var statuses = AtOnce.each(
                3,
                i -> api.post(path + "/notes", Samples.object().put("text", "Note " + i))
                        .status());
        assertEquals(java.util.List.of(201, 201, 201), statuses);
        assertEquals(4, api.get(path + "/history").json().at("/items").size());
    }
}
