package uk.guildhall.tests.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** What has been kept for as long as the policy says is counted, looked at and removed; what is younger or held back stays. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RetentionTest {
    private static CouncilAtWork ours;
    private static Visitor admin;
    private static int number = 41_000_000;
    private static final Instant NOW = Instant.now();

    @BeforeAll
    static void council() {
        ours = CouncilAtWork.fresh("retaining");
        admin = ours.visitor();
        assertEquals(
                303,
                admin.signIn(CouncilAtWork.username(Role.TENANT_ADMIN), TestCouncil.PASSWORD)
                        .status());
    }

    @Test
    @Order(1)
    void removesWhatIsPastItsTimeAfterASecondClick() throws Exception {
        set("retention", "service:pothole", "12");
        UUID gone = customer("Gone", 85);
        contact(gone, "council-tax", 85, aCase(gone, "council-tax", 85));
        ours.rows("INSERT INTO audit_salt (record_id, salt) VALUES (?, ?)", gone, new byte[32]);
        ours.rows(
                "INSERT INTO customer_contact_detail (customer_id, position, type, value, normalised, preferred)"
                        + " VALUES (?, 0, 'EMAIL', 'a@example.org', 'a@example.org', TRUE)",
                gone);
        UUID oldContact = customer("Stays", 85);
        UUID contactAlone = contact(oldContact, "council-tax", 85, null);
        UUID youngCase = aCase(oldContact, "council-tax", 83);
        UUID held = customer("Bound", 85);
        UUID boundContact = contact(held, "council-tax", 85, aCase(held, "council-tax", 83));
        UUID restricted = customer("Restricted", 85);
        UUID restrictedCase = aCase(restricted, "council-tax", 85);
        ours.rows(
                "INSERT INTO customer_restriction (customer_id, cause, restricted_at, restricted_by)"
                        + " VALUES (?, 'ABUSE', UTC_TIMESTAMP(6), ?)",
                restricted,
                ours.staffId(Role.TEAM_LEADER));
        UUID narrower = customer("Narrower", 13);
        UUID roads = contact(narrower, "pothole", 13, null);
        UUID taxes = contact(narrower, "council-tax", 13, null);
        UUID open = aCase(customer("Open", 85), "council-tax", 85);
        ours.rows("UPDATE case_file SET status = 'OPEN', closed_at = NULL WHERE id = ?", open);

        admin.get("/admin/retention");
        String place = counted();
        String page = admin.get(place).body();
        assertTrue(page.contains("5 past their time, 0 removed"), page);
        assertTrue(there("customer", gone) && there("contact", roads), "nothing is removed by counting");

        admin.get(place);
        assertEquals(303, admin.submit(place + "/removal").status());
        await(() -> "DONE".equals(state()), 60);
        page = admin.get(place).body();
        assertTrue(page.contains("5 past their time, 5 removed"), page);
        for (UUID id : new UUID[] {oldContact, held, restricted, narrower}) {
            assertTrue(there("customer", id));
        }
        assertTrue(!there("customer", gone) && !there("contact", contactAlone) && !there("contact", roads));
        assertTrue(there("contact", taxes) && there("contact", boundContact));
        assertTrue(there("case_file", youngCase) && there("case_file", restrictedCase) && there("case_file", open));
        assertEquals(0, ours.count("SELECT COUNT(*) FROM audit_salt WHERE record_id = ?", gone));
        assertEquals(1, ours.count("SELECT COUNT(*) FROM erasure WHERE customer_id = ?", gone));
        assertEquals(3, ours.count("SELECT SUM(counted) FROM past_count WHERE noun = 'CONTACT' AND channel = 'phone'"));
        assertEquals(1, ours.count("SELECT counted FROM past_count WHERE noun = 'CASE' AND service = 'council-tax'"));
        assertEquals(1, ours.count("SELECT SUM(counted) FROM past_count WHERE noun = 'TOPIC' AND service = 'pothole'"));
        Visitor.Answer report = admin.get(place + "/report");
        assertTrue(report.header("content-type").startsWith("text/csv"));
        assertTrue(report.body().contains("CONTACTS,pothole,1,1,T-"), report::body);
        assertTrue(ours.count("SELECT COUNT(*) FROM audit_entry WHERE act = 'retention.removed'") >= 3);
        assertEquals(409, admin.submit(place + "/removal").status(), "once");
    }

    @Test
    @Order(2)
    void whatWasCountedUnderOtherRulesIsCountedAgain() throws Exception {
        UUID service = customer("Later", 85);
        UUID old = aCase(service, "council-tax", 70);
        admin.get("/admin/retention");
        String place = counted();
        String path = "/admin/policy/settings/retention";
        Visitor.Answer outlook = admin.submit(path, "version", version(path), "for", "council", "value", "60");
        assertTrue(outlook.body().contains("With the next retention run"), outlook::body);
        set("retention", "council", "60");
        admin.get(place);
        assertEquals(409, admin.submit(place + "/removal").status());
        assertTrue(there("case_file", old));
    }

    @Test
    @Order(3)
    void isDoneByItselfOnceAMonthWhereTheCouncilWantsIt() throws Exception {
        UUID old = aCase(customer("Monthly", 85), "council-tax", 85);
        admin.get("/admin/retention");
        assertEquals(
                303, admin.submit("/admin/retention/plan", "monthly", "yes").status());
        if (NOW.atZone(ZoneOffset.UTC).getDayOfMonth() == 1) {
            return; // It begins at two in the morning.
        }
        await(() -> !there("case_file", old), 120);
        await(() -> "DONE".equals(state()), 60);
        assertEquals(1, ours.count("SELECT COUNT(*) FROM retention_run WHERE scheduled_for IS NOT NULL"));
        // A node that was killed in the middle: any other takes it up.
        UUID later = aCase(customer("Killed", 85), "council-tax", 84);
        ours.rows("UPDATE retention_run SET state = 'REMOVING', phase = 'CASES', cursor_at = NULL,"
                + " as_of = UTC_TIMESTAMP(6), busy_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND"
                + " WHERE scheduled_for IS NOT NULL");
        await(() -> !there("case_file", later), 120);
    }

    private static String counted() throws Exception {
        Visitor.Answer asked = admin.submit("/admin/retention");
        assertEquals(303, asked.status(), asked::body);
        await(() -> "COUNTED".equals(state()), 60);
        return asked.header("location").replaceFirst("https?://[^/]*", "");
    }

    private static String state() {
        return (String) ours.rows("SELECT state FROM retention_run ORDER BY id DESC LIMIT 1")
                .get(0)
                .get(0);
    }

    private static boolean there(String table, UUID id) {
        return ours.count("SELECT COUNT(*) FROM " + table + " WHERE id = ?", id) == 1;
    }

    private static UUID customer(String given, int monthsAgo) {
        Instant at = ago(monthsAgo);
        UUID id = Ids.at(at);
        ours.rows(
                "INSERT INTO customer (id, reference, kind, given_name, family_name, created_at, updated_at)"
                        + " VALUES (?, ?, 'PERSON', ?, 'Retained', ?, ?)",
                id,
                Reference.of('P', number++),
                given,
                Timestamp.from(at),
                Timestamp.from(at));
        return id;
    }

    private static UUID contact(UUID customer, String service, int monthsAgo, UUID aCase) {
        Instant at = ago(monthsAgo);
        UUID id = Ids.at(at);
        ours.rows(
                "INSERT INTO contact (id, reference, customer_id, channel, direction, started_at, summary, created_at)"
                        + " VALUES (?, ?, ?, 'PHONE', 'INBOUND', ?, 'Said something', ?)",
                id,
                Reference.of('T', number++),
                customer,
                Timestamp.from(at),
                Timestamp.from(at));
        ours.rows(
                "INSERT INTO contact_topic (id, contact_id, position, service_id, question, outcome, case_id)"
                        + " SELECT ?, ?, 1, id, 'What about it?', 'ANSWERED', ? FROM council_service WHERE code = ?",
                Ids.at(at),
                id,
                aCase,
                service);
        return id;
    }

    private static UUID aCase(UUID customer, String service, int monthsAgo) {
        Instant at = ago(monthsAgo);
        UUID id = Ids.at(at);
        ours.rows(
                "INSERT INTO case_file (id, reference, customer_id, service_id, summary, details, status, team_id,"
                        + " opened_at, closed_at, updated_at) SELECT ?, ?, ?, id, 'A case', '{}', 'CLOSED', team_id, ?, ?, ?"
                        + " FROM council_service WHERE code = ?",
                id,
                Reference.of('C', number++),
                customer,
                Timestamp.from(at),
                Timestamp.from(at),
                Timestamp.from(at),
                service);
        ours.rows(
                "INSERT INTO case_event (id, case_id, at, kind) VALUES (?, ?, ?, 'OPENED')",
                Ids.at(at),
                id,
                Timestamp.from(at));
        return id;
    }

    /** A day more than so many months ago. */
    private static Instant ago(int months) {
        return NOW.atZone(ZoneOffset.UTC).minusMonths(months).minusDays(1).toInstant();
    }

    private static void set(String key, String target, String value) {
        String path = "/admin/policy/settings/" + key;
        Visitor.Answer answer =
                admin.submit(path, "version", version(path), "for", target, "value", value, "confirm", "yes");
        assertEquals(303, answer.status(), answer::body);
    }

    private static String version(String path) {
        return admin.get(path).body().split("name=\"version\" value=\"", 2)[1].split("\"", 2)[0];
    }

    private static void await(BooleanSupplier done, int seconds) throws Exception {
        for (int i = 0; i < seconds * 5 && !done.getAsBoolean(); i++) {
            Thread.sleep(200);
        }
        assertTrue(done.getAsBoolean(), "not within " + seconds + " seconds");
    }
}
