package uk.guildhall.tests.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** Somebody who was erased is nowhere any more; that things happened stays. */
class ErasureTest {
    private final CouncilAtWork home = CouncilAtWork.home();
    private final Api program = home.with(
            "customer:create",
            "customer:view",
            "customer:edit",
            "contact:create",
            "case:create",
            "case:note",
            "case:view");

    private String canary;
    private UUID id;
    private String reference;
    private String contact;
    private String aCase;

    @BeforeEach
    void somebody() {
        canary = "Zq" + Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", "x");
        Answer made = program.post(
                        "/api/v1/customers",
                        "{\"name\":{\"given\":\"Erased\",\"family\":\"" + canary + "\"},\"address\":{\"line1\":\"1 "
                                + canary
                                + " Street\"},\"contactDetails\":[{\"type\":\"email\",\"value\":\"" + canary
                                + "@example.org\"}],\"flags\":[\"" + canary.toLowerCase() + "\"]}")
                .expect(201);
        id = UUID.fromString(made.text("/id"));
        reference = made.text("/reference");
        program.send(
                        "PUT",
                        "/api/v1/customers/" + reference + "/confidential",
                        "application/json",
                        "{\"specialCategory\":\"Something\"}".getBytes())
                .expect(204);
        contact = program.post(
                        "/api/v1/contacts",
                        "{\"channel\":\"phone\",\"customer\":\"" + reference + "\",\"summary\":\"Said " + canary
                                + "\",\"topics\":[{\"service\":\"council-tax\",\"outcome\":\"answered\",\"question\":\"Is it "
                                + canary + "?\"}]}")
                .expect(201)
                .text("/reference");
        aCase = program.post(
                        "/api/v1/cases",
                        "{\"service\":\"council-tax\",\"customer\":\"" + reference + "\",\"summary\":\"For " + canary
                                + "\"}")
                .expect(201)
                .text("/reference");
        program.post("/api/v1/cases/" + aCase + "/notes", "{\"text\":\"Rang " + canary + "\"}")
                .expect(201);
    }

    @Test
    void isDoneAtThePageOnceItWasConfirmed() {
        assertTrue(written() > 5, "the canary is found where somebody is kept");
        Visitor leader = signedIn(Role.TEAM_LEADER);
        String page = "/desk/customers/" + reference + "/erasure";
        assertEquals(403, signedIn(Role.CASEWORKER).get(page).status());
        Visitor.Answer asked = leader.get(page);
        assertEquals(200, asked.status());
        assertTrue(asked.body().contains("1 of the cases is still open"), asked::body);
        assertEquals(
                400,
                leader.submit(page, "ground", "objection", "confirm", "P-1111-111")
                        .status());
        assertEquals(
                400,
                leader.submit(page, "ground", "boredom", "confirm", reference).status());
        assertTrue(there());
        assertEquals(
                303,
                leader.submit(page, "ground", "objection", "confirm", reference.toLowerCase())
                        .status());
        assertNowhere(leader);
        assertEquals(
                1,
                home.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'customer.erased' AND record_reference = ?"
                                + " AND detail LIKE '%objection%'",
                        reference));
    }

    @Test
    void isDoneByAProgram() {
        Api eraser = home.with("customer:erase");
        String path = "/api/v1/customers/" + id + "/erasure";
        eraser.post(path, "{\"ground\":\"boredom\"}").expectRefusal(400, "/ground");
        Answer erased = eraser.post(path, "{\"ground\":\"no-longer-needed\"}").expect(200);
        assertEquals(1, erased.json().at("/contacts").asInt());
        assertNowhere(signedIn(Role.TEAM_LEADER));
        eraser.post(path, "{\"ground\":\"no-longer-needed\"}").expectRefusal(404);
    }

    private void assertNowhere(Visitor leader) {
        assertFalse(there());
        assertEquals(0, written(), "nothing of them is left in any table");
        assertEquals(404, leader.get("/desk/customers/" + reference).status());
        assertFalse(leader.submit("/desk/search", "q", canary).body().contains(reference));
        Visitor.Answer said = leader.get("/desk/contacts/" + contact);
        assertEquals(200, said.status(), said::body);
        Visitor.Answer done = leader.get("/desk/cases/" + aCase);
        assertEquals(200, done.status(), done::body);
        assertEquals(200, program.get("/api/v1/cases/" + aCase).status());
        assertEquals(1, home.count("SELECT COUNT(*) FROM erasure WHERE customer_id = ?", id));
        assertEquals(0, home.count("SELECT COUNT(*) FROM audit_salt WHERE record_id = ?", id));
        assertEquals(0, home.count("SELECT COUNT(*) FROM customer_secret WHERE customer_id = ?", id));
        assertEquals(
                1,
                home.count("SELECT COUNT(*) FROM outbox_event WHERE kind = 'customer.erased' AND subject_id = ?", id));
    }

    private boolean there() {
        return home.count("SELECT COUNT(*) FROM customer WHERE id = ?", id) == 1;
    }

    /** In how many rows of the whole schema the canary stands, in whatever column. */
    private long written() {
        long found = 0;
        for (List<Object> table : home.rows(
                "SELECT table_name, GROUP_CONCAT(CONCAT('`', column_name, '`')) FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND data_type IN ('varchar', 'longtext', 'text', 'char')"
                        + " GROUP BY table_name")) {
            found += home.count("SELECT COUNT(*) FROM `" + table.get(0) + "` WHERE LOWER(CONCAT_WS('|', " + table.get(1)
                    + ")) LIKE '%" + canary.toLowerCase() + "%'");
        }
        return found;
    }

    private Visitor signedIn(Role role) {
        Visitor visitor = home.visitor();
        assertEquals(
                303,
                visitor.signIn(CouncilAtWork.username(role), TestCouncil.PASSWORD)
                        .status());
        visitor.get("/desk");
        return visitor;
    }
}
