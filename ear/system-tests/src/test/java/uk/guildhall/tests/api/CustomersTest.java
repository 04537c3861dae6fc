package uk.guildhall.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;

class CustomersTest {
    private final Api api = Samples.program();

    @Test
    void isAddedAndReadBackByIdAndByReference() {
        ObjectNode person = Samples.person();
        Answer added = api.post("/api/v1/customers", person).expect(201);
        String id = added.text("/id");
        assertTrue(added.header("Location").orElseThrow().endsWith("/api/v1/customers/" + id));
        assertTrue(added.text("/reference").matches("P-[1-9A-Z]{4}-[1-9A-Z]{3}"));
        for (String name : new String[] {
            id, added.text("/reference"), added.text("/reference").toLowerCase().replace("-", "")
        }) {
            Answer read = api.get("/api/v1/customers/" + name).expect(200);
            assertEquals(added.json(), read.json());
            assertEquals(added.etag(), read.etag());
        }
        ((ObjectNode) person.get("address")).put("postcode", "CH2 1AA").putNull("line2");
        person.fields().forEachRemaining(field -> {
            assertEquals(field.getValue(), known(added, field.getKey()), field.getKey());
        });
    }

    private static JsonNode known(Answer added, String field) {
        return added.json().get(field);
    }

    @Test
    void anOrganisationNeedsNoPersonsName() {
        ObjectNode organisation =
                Samples.object().put("kind", "organisation").put("organisationName", "Friends of the Park");
        Answer added = api.post("/api/v1/customers", organisation).expect(201);
        assertEquals("Friends of the Park", added.text("/organisationName"));
        assertNull(added.text("/name/family"));
    }

    @Test
    void isFoundInOneBoxByNamePostcodeTelephoneEmailUprnAndReference() {
        ObjectNode person = Samples.person();
        String family = person.at("/name/family").asText();
        String email = Samples.unique() + "@example.org";
        person.withArray("contactDetails").addObject().put("type", "email").put("value", email);
        Answer added = api.post("/api/v1/customers", person).expect(201);
        for (String typed : new String[] {family, family.toUpperCase() + "+ada", email, added.text("/reference")}) {
            Answer found = api.get("/api/v1/customers?q=" + typed).expect(200);
            assertEquals(added.text("/id"), found.text("/items/0/id"), typed);
            assertEquals(added.json(), found.json().at("/items/0"));
            assertNull(found.text("/next"));
        }
        for (String typed : new String[] {"CH21AA", "07700%20900123", "100012345678"}) {
            assertTrue(
                    api.get("/api/v1/customers?limit=100&q=" + typed)
                                    .expect(200)
                                    .json()
                                    .at("/items")
                                    .size()
                            > 0,
                    typed);
        }
        assertEquals(
                0,
                api.get("/api/v1/customers?q=zzzzqqqq" + Samples.unique())
                        .expect(200)
                        .json()
                        .at("/items")
                        .size());
    }

    @Test
    void isChangedByAMergePatchOfTheVersionSeen() {
        Answer added = api.post("/api/v1/customers", Samples.person()).expect(201);
        String path = "/api/v1/customers/" + added.text("/id");
        ObjectNode patch = Samples.object();
        patch.putObject("name").put("given", "Adeline");
        patch.putNull("dateOfBirth");
        patch.putArray("flags").add("guide dog");
        Answer changed = api.patch(path, added.etag(), patch).expect(200);
        assertEquals("Adeline", changed.text("/name/given"));
        assertEquals(added.text("/name/family"), changed.text("/name/family"));
        assertEquals("Ms", changed.text("/name/title"));
        assertNull(changed.text("/dateOfBirth"));
        assertEquals("guide dog", changed.text("/flags/0"));
        assertEquals(added.json().get("contactDetails"), changed.json().get("contactDetails"));
        assertNotEquals(added.etag(), changed.etag());
        assertEquals(changed.json(), api.get(path).json());
        assertEquals(changed.etag(), api.get(path).etag());
        api.patch(path, changed.etag(), Samples.object().putNull("address")).expect(200);
        assertNull(api.get(path).text("/address/postcode"));
    }

    @Test
    void isNotChangedWithoutSayingWhichVersionWasSeenNorFromAnOldOne() {
        Answer added = api.post("/api/v1/customers", Samples.person()).expect(201);
        String path = "/api/v1/customers/" + added.text("/id");
        ObjectNode patch = Samples.object().put("language", "en");
        api.patch(path, null, patch).expectRefusal(428);
        api.patch(path, "W/" + added.etag(), patch).expectRefusal(412);
        api.patch(path, "nonsense", patch).expectRefusal(412);
        assertEquals(added.json(), api.get(path).json());
        api.patch(path, "\"0\", " + added.etag(), patch).expect(200);
        api.patch(path, added.etag(), patch).expectRefusal(412);
        api.patch(path, "*", Samples.object().put("language", "pl")).expect(200);
    }

    @Test
    void isFoundByTheNewNameAndNoLongerByTheOld() {
        ObjectNode person = Samples.person();
        String old = person.at("/name/family").asText();
        Answer added = api.post("/api/v1/customers", person).expect(201);
        String married = "Zavvix" + Samples.unique();
        ObjectNode patch = Samples.object();
        patch.putObject("name").put("family", married);
        api.patch("/api/v1/customers/" + added.text("/id"), added.etag(), patch).expect(200);
        assertEquals(
                added.text("/id"), api.get("/api/v1/customers?q=" + married).text("/items/0/id"));
        assertFalse(api.get("/api/v1/customers?q=" + old)
                .json()
                .findValuesAsText("id")
                .contains(added.text("/id")));
    }

    @Test
    void twoProgramsThatChangeTheSameVersionAtOnceDontOverwriteEachOther() throws Exception {
        Answer added = api.post("/api/v1/customers", Samples.person()).expect(201);
        String path = "/api/v1/customers/" + added.text("/id");
        var statuses = AtOnce.each(
                6,
                i -> api.patch(path, added.etag(), Samples.object().put("language", "a" + (char) ('a' + i)))
                        .status());
        assertEquals(1, statuses.stream().filter(s -> s == 200).count(), statuses::toString);
        assertEquals(5, statuses.stream().filter(s -> s == 412).count(), statuses::toString);
    }

    @Test
    void readingsAndSearchesAreInTheAuditTrailWithoutPersonalValues() {
        ObjectNode person = Samples.person();
        String family = person.at("/name/family").asText();
        Answer added = api.post("/api/v1/customers", person).expect(201);
        api.get("/api/v1/customers/" + added.text("/id")).expect(200);
        api.get("/api/v1/customers?q=" + family).expect(200);
        var council = CouncilAtWork.home();
        assertEquals(
                1,
                council.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'customer.viewed' AND actor_kind = 'TOKEN'"
                                + " AND record_reference = ?",
                        added.text("/reference")));
        assertTrue(council.count("SELECT COUNT(*) FROM audit_entry WHERE act = 'customer.searched'") > 0);
        assertEquals(0, council.count("SELECT COUNT(*) FROM audit_entry WHERE detail LIKE ?", "%" + family + "%"));
    }
}
