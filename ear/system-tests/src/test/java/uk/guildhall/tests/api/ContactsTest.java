package uk.guildhall.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;

class ContactsTest {
    private final Api api = Samples.program();

    @Test
    void isLoggedForACustomerAndReadBack() {
        Answer customer = api.post("/api/v1/customers", Samples.person()).expect(201);
        ObjectNode contact = Samples.contact().put("customer", customer.text("/reference"));
        contact.put("avoidable", "chasing");
        Answer logged = api.post("/api/v1/contacts", contact).expect(201);
        assertTrue(logged.text("/reference").startsWith("T-"));
        assertEquals(customer.text("/id"), logged.text("/customer"));
        assertEquals("2026-03-01T09:00:00Z", logged.text("/startedAt"));
        assertEquals(Instant.parse("2026-03-01T09:04:30.5Z"), Instant.parse(logged.text("/endedAt")));
        assertEquals("chasing", logged.text("/avoidable"));
        assertEquals("council-tax", logged.text("/topics/0/service"));
        assertEquals("answered", logged.text("/topics/0/outcome"));
        assertNull(logged.text("/topics/0/case"));
        assertEquals(
                logged.json(),
                api.get("/api/v1/contacts/" + logged.text("/id")).expect(200).json());
        assertEquals(
                logged.json(),
                api.get("/api/v1/contacts/" + logged.text("/reference")).json());
        assertTrue(logged.header("Location").orElseThrow().endsWith("/api/v1/contacts/" + logged.text("/id")));
        Answer list =
                api.get("/api/v1/contacts?customer=" + customer.text("/id")).expect(200);
        assertEquals(1, list.json().at("/items").size());
        assertEquals(logged.json(), list.json().at("/items/0"));
    }

    @Test
    void mayBeAnonymousAndIsTimedByTheSystemUnlessTimesAreGiven() {
        ObjectNode contact = Samples.contact();
        contact.remove("startedAt");
        contact.remove("endedAt");
        contact.remove("direction");
        Answer logged = api.post("/api/v1/contacts", contact).expect(201);
        assertNull(logged.text("/customer"));
        assertEquals("inbound", logged.text("/direction"));
        assertEquals(
                logged.json(), api.get("/api/v1/contacts/" + logged.text("/id")).json());
        Instant started = Instant.parse(logged.text("/startedAt"));
        assertTrue(Duration.between(started, Instant.now()).abs().toMinutes() < 2);
    }

    @Test
    void timesWithAnOffsetAreToldInUtc() {
        Answer logged = api.post("/api/v1/contacts", Samples.contact().put("startedAt", "2026-03-01T10:00:00+01:00"))
                .expect(201);
        assertEquals("2026-03-01T09:00:00Z", logged.text("/startedAt"));
    }

    @Test
    void raisesACaseInTheSameCallAndTellsBothReferences() {
        Answer customer = api.post("/api/v1/customers", Samples.person()).expect(201);
        Answer logged = api.post("/api/v1/contacts", Samples.contactWithCase().put("customer", customer.text("/id")))
                .expect(201);
        String reference = logged.text("/topics/0/case");
        assertTrue(reference.startsWith("C-"), logged::body);
        Answer raised = api.get("/api/v1/cases/" + reference).expect(200);
        assertEquals(customer.text("/id"), raised.text("/customer"));
        assertEquals(logged.text("/id"), raised.text("/raisedFrom"));
        assertEquals("pothole", raised.text("/service"));
        assertEquals("open", raised.text("/status"));
        assertEquals("large", raised.text("/details/size"));
        // A second contact about the same case belongs to it.
        ObjectNode again = Samples.contact();
        ((ObjectNode) again.withArray("topics").get(0))
                .put("service", "pothole")
                .put("outcome", "case")
                .put("case", reference);
        assertEquals(reference, api.post("/api/v1/contacts", again).expect(201).text("/topics/0/case"));
    }

    @Test
    void openingACaseNeedsThePermissionToOpenCases() {
        Api mayOnlyLog = CouncilAtWork.home().with("contact:create");
        mayOnlyLog.post("/api/v1/contacts", Samples.contactWithCase()).expectRefusal(403);
        mayOnlyLog.post("/api/v1/contacts", Samples.contact()).expect(201);
    }

    @Test
    void contactCaseAuditAndEventsAreOneCommit() {
        var council = CouncilAtWork.home();
        Answer logged = api.post("/api/v1/contacts", Samples.contactWithCase()).expect(201);
        String contact = logged.text("/reference");
        String raised = logged.text("/topics/0/case");
        assertEquals(1, council.count("SELECT COUNT(*) FROM contact WHERE reference = ?", contact));
        assertEquals(1, council.count("SELECT COUNT(*) FROM case_file WHERE reference = ?", raised));
        for (String[] act : new String[][] {{"contact.logged", contact}, {"case.opened", raised}}) {
            assertEquals(
                    1,
                    council.count(
                            "SELECT COUNT(*) FROM audit_entry WHERE act = ? AND record_reference = ? AND actor_kind ="
                                    + " 'TOKEN' AND source_ip IS NOT NULL",
                            act[0],
                            act[1]));
            assertEquals(
                    1,
                    council.count(
                            "SELECT COUNT(*) FROM outbox_event WHERE kind = ? AND subject_reference = ?",
                            act[0],
                            act[1]));
        }
    }

    @Test
    void nothingIsKeptWhenAnyPartFails() {
        var council = CouncilAtWork.home();
        ObjectNode contact = Samples.contactWithCase();
        // A second topic that is wrong, found when the first one's case has been checked.
        contact.withArray("topics")
                .addObject()
                .put("service", "no-such-service")
                .put("outcome", "answered");
        var before = council.rowsWritten();
        api.sending("Idempotency-Key", Samples.unique())
                .post("/api/v1/contacts", contact)
                .expectRefusal(400, "/topics/1/service");
        assertEquals(before, council.rowsWritten());
    }

    @Test
    void nothingIsKeptWhenTheDatabaseRefusesTheLastRow() {
        var council = CouncilAtWork.home();
        var before = council.rowsWritten();
        council.rows("CREATE TRIGGER refuse BEFORE INSERT ON outbox_event FOR EACH ROW SIGNAL SQLSTATE '45000'");
        try {
            api.sending("Idempotency-Key", Samples.unique())
                    .post("/api/v1/contacts", Samples.contactWithCase())
                    .expectRefusal(500);
        } finally {
            council.rows("DROP TRIGGER refuse");
        }
        assertEquals(before, council.rowsWritten());
    }
}
