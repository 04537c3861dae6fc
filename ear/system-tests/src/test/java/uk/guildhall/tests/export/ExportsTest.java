package uk.guildhall.tests.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;
import uk.guildhall.tests.support.WholeSystem;

/** What leaves as a file: counted, approved by a second person, made as its asker may see it, and gone in time. */
class ExportsTest {
    private static final String FORMULA = "=HYPERLINK(1)";

    private OurTown ours;
    private Visitor leader;
    private Visitor admin;
    private String robot;

    @BeforeEach
    void council() throws Exception {
        ours = OurTown.made("exporting");
        leader = ours.signedIn("lea", Role.TEAM_LEADER);
        admin = ours.signedIn("admin", Role.TENANT_ADMIN);
        robot = ours.token("robot", "customer:create,customer:edit,customer:view,export:make");
        customer("Ann", FORMULA);
        customer("Bob", "Secretson");
        customer("Cyd", "Openshaw");
    }

    @Test
    void holdsWhatItsAskerMaySeeAndNoMore() throws Exception {
        String bob = ours.one("SELECT reference FROM customer WHERE given_name = 'Bob'");
        String ann = ours.one("SELECT reference FROM customer WHERE given_name = 'Ann'");
        api(
                "PUT",
                "/api/v1/customers/" + ann + "/confidential",
                "{\"nationalInsuranceNumber\":\"AB123456C\",\"specialCategory\":\"Uses a wheelchair\"}");
        Visitor other = ours.signedIn("otto", Role.TEAM_LEADER);
        other.get("/desk/customers/" + bob + "/restriction");
        assertEquals(
                303,
                other.submit(
                                "/desk/customers/" + bob + "/restriction",
                                "version",
                                "-1",
                                "cause",
                                "ABUSE",
                                "readers",
                                "otto")
                        .status());
        String place = asked(leader, "customers", "csv");
        assertEquals("2", ours.one("SELECT rows_counted FROM data_export"), "whom they can't find isn't counted");
        Visitor.Answer file = fetched(leader, place);
        assertTrue(file.header("content-disposition").matches("attachment; filename=\"customers-.*\\.csv\""));
        assertTrue(file.header("cache-control").contains("no-store"), file::toString);
        assertTrue(file.body().contains("'" + FORMULA), file::body);
        assertTrue(file.body().contains("AB123456C"), "not masked at the first level");
        assertFalse(file.body().contains("wheelchair"), "masked at every level");
        assertFalse(file.body().contains("Secretson"), "kept to others");
        assertTrue(fetched(other, asked(other, "customers", "jsonl")).body().contains("Secretson"));
        Visitor.Answer lines = fetched(leader, asked(leader, "customers", "jsonl"));
        assertTrue(lines.body().contains("\"familyName\":\"" + FORMULA + "\""), lines::body);
        assertEquals(404, other.get(place).status(), "somebody else's");
        assertEquals(404, other.get(place + "/file").status());
        assertEquals(404, admin.get(place + "/file").status());
        assertFalse(written().contains("Openshaw"), "nothing lies on the disk in the clear");
        admin.get("/desk/exports");
        Visitor.Answer refused =
                admin.submit("/desk/exports", "what", "customers", "format", "csv", "reason", "Census");
        assertEquals(400, refused.status(), "an administrator may not look at customers");
        assertEquals(
                403, ours.signedIn("ada", Role.ADVISER).get("/desk/exports").status());
        assertTrue(Integer.parseInt(ours.one("SELECT COUNT(*) FROM audit_entry WHERE act = 'export.downloaded'")) >= 3);
    }

    @Test
    void saysWhatIsWrong() {
        leader.get("/desk/exports");
        assertEquals(
                400,
                leader.submit("/desk/exports", "what", "everything", "format", "csv")
                        .status());
        Visitor.Answer days = leader.submit(
                "/desk/exports", "what", "cases", "format", "csv", "reason", "For the census", "from", "2026-02-30");
        assertEquals(400, days.status());
        assertTrue(days.body().contains("from-error"), days::body);
        assertEquals(
                400,
                leader.submit(
                                "/desk/exports",
                                "what",
                                "cases",
                                "format",
                                "csv",
                                "reason",
                                "For the census",
                                "from",
                                "2026-02-02",
                                "to",
                                "2026-02-01")
                        .status());
    }

    @Test
    void aSecondPersonDecidesBeyondTheLimitAndBothSeeWhy() throws Exception {
        Visitor other = ours.signedIn("otto", Role.TEAM_LEADER);
        set("export-rows", "3");
        fetched(leader, asked(leader, "customers", "csv"));
        set("export-rows", "2");
        String place = asked(leader, "customers", "csv");
        assertEquals("WAITING", state());
        assertEquals(409, leader.get(place + "/file").status());
        assertEquals(409, decided(leader, place, "approve", "I want it").status(), "not by oneself");
        Visitor late = ours.signedIn("late", Role.TEAM_LEADER);
        assertEquals(409, decided(late, place, "approve", "As you like").status(), "nor by who came later");
        assertTrue(other.get("/desk/exports").body().contains(place), "it waits on the other's page");
        assertTrue(other.get(place).body().contains("For the census"), "with its reason");
        assertEquals(404, ours.signedIn("ada", Role.ADVISER).get(place).status());
        assertEquals(400, decided(other, place, "approve", "").status());
        assertEquals(
                303, decided(other, place, "approve", "Agreed in the meeting").status());
        assertTrue(leader.get(place).body().contains("Agreed in the meeting"));
        assertTrue(fetched(leader, place).body().contains("Openshaw"));
        assertEquals(404, other.get(place + "/file").status(), "who agrees doesn't get it");
        assertEquals(409, decided(other, place, "refuse", "Too late now").status());
        String another = asked(leader, "customers", "csv");
        assertEquals(303, decided(admin, another, "refuse", "Nobody needs this").status());
        assertEquals("REFUSED", state());
        assertTrue(leader.get(another).body().contains("Nobody needs this"));
        assertEquals(409, leader.get(another + "/file").status());
        for (String act : new String[] {"export.asked", "export.approved", "export.refused", "export.made"}) {
            assertFalse("0".equals(ours.one("SELECT COUNT(*) FROM audit_entry WHERE act = ?", act)), act);
        }
    }

    @Test
    void canBeFetchedUntilItsTimeIsOver() throws Exception {
        String place = asked(leader, "customers", "csv");
        fetched(leader, place);
        ours.update("UPDATE data_export SET ready_at = UTC_TIMESTAMP(6) - INTERVAL 1439 MINUTE,"
                + " expires_at = UTC_TIMESTAMP(6) + INTERVAL 1 MINUTE");
        assertEquals(200, leader.get(place + "/file").status());
        ours.update("UPDATE data_export SET ready_at = UTC_TIMESTAMP(6) - INTERVAL 86401 SECOND,"
                + " expires_at = UTC_TIMESTAMP(6) + INTERVAL 1 DAY");
        assertEquals(409, leader.get(place + "/file").status());
        await(() -> !"READY".equals(state()) && files() == 0);
        assertEquals("EXPIRED", state());
        assertEquals(null, ours.one("SELECT file_key FROM data_export"));
        String withdrawn = asked(leader, "customers", "csv");
        fetched(leader, withdrawn);
        leader.get(withdrawn);
        assertEquals(303, leader.submit(withdrawn + "/withdrawal").status());
        assertEquals(409, leader.get(withdrawn + "/file").status());
        await(() -> files() == 0);
    }

    @Test
    void endsWithItsAsker() throws Exception {
        String place = asked(leader, "customers", "csv");
        fetched(leader, place);
        ours.update("UPDATE staff SET status = 'DISABLED' WHERE username = 'lea'");
        assertEquals(303, leader.get(place + "/file").status(), "signed out");
        await(() -> "ENDED".equals(state()) && files() == 0);
        ours.update("UPDATE staff SET status = 'ACTIVE' WHERE username = 'lea'");
        Visitor back = ours.visitor();
        back.signIn("lea", TestCouncil.PASSWORD);
        assertEquals(409, back.get(place + "/file").status(), "and does not come back with them");
    }

    @Test
    void stricterRulesEndItAndSaySoBefore() throws Exception {
        String place = asked(leader, "customers", "csv");
        fetched(leader, place);
        Visitor.Answer shown = look("export-link", "1");
        assertTrue(shown.body().contains("Test lea"), shown::body);
        assertTrue(shown.body().contains("customers-"), shown::body);
        set("export-link", "1");
        assertEquals("60", ours.one("SELECT TIMESTAMPDIFF(MINUTE, ready_at, expires_at) FROM data_export"));
        assertEquals(200, leader.get(place + "/file").status());
        assertTrue(look("export-rows", "2").body().contains("Test lea"));
        set("export-rows", "2");
        assertEquals("ENDED", state());
        assertEquals(409, leader.get(place + "/file").status());
    }

    @Test
    void isMadeAnewWhereANodeWasKilled() throws Exception {
        String place = asked(leader, "customers", "csv");
        fetched(leader, place);
        ours.update("UPDATE data_export SET state = 'RUNNING', rows_done = 1, ready_at = NULL,"
                + " busy_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
        await(() -> "READY".equals(state()));
        assertTrue(fetched(leader, place).body().contains("Openshaw"));
    }

    @Test
    void programsAskInTheSameWay() throws Exception {
        Visitor.Answer asked = api("POST", "/api/v1/exports", "{\"what\":\"customers\",\"reason\":\"The warehouse\"}");
        assertEquals(202, asked.status(), asked::body);
        String place = asked.header("location").replaceFirst("https?://[^/]*", "");
        await(() -> api("GET", place, null).body().contains("\"state\":\"ready\""));
        Visitor.Answer file = api("GET", place + "/file", null);
        assertEquals(200, file.status(), file::body);
        assertTrue(file.body().contains("Openshaw"), file::body);
        assertEquals(
                400,
                api("POST", "/api/v1/exports", "{\"what\":\"audit\",\"reason\":\"The warehouse\"}")
                        .status(),
                "without the right to the trail");
        String other = ours.token("robot2", "customer:view,export:make");
        assertEquals(404, ours.api(other, "GET", place));
        assertEquals(404, ours.api(other, "GET", place + "/file"));
        assertEquals(
                404, leader.get(place.replace("/api/v1", "/desk") + "/file").status());
        ours.update("UPDATE api_token SET revoked_at = UTC_TIMESTAMP(6)");
        await(() -> "ENDED".equals(state()));
    }

    private String asked(Visitor by, String what, String format) {
        by.get("/desk/exports");
        Visitor.Answer asked = by.submit("/desk/exports", "what", what, "format", format, "reason", "For the census");
        assertEquals(303, asked.status(), asked::body);
        return asked.header("location").replaceFirst("https?://[^/]*", "");
    }

    private static Visitor.Answer fetched(Visitor by, String place) throws Exception {
        await(() -> by.get(place).body().contains(place + "/file"));
        Visitor.Answer file = by.get(place + "/file");
        assertEquals(200, file.status(), file::body);
        return file;
    }

    private static Visitor.Answer decided(Visitor by, String place, String decision, String reason) {
        by.get("/desk/exports");
        return by.submit(place + "/decision", "decision", decision, "reason", reason);
    }

    private Visitor.Answer look(String key, String value) {
        String path = "/admin/policy/settings/" + key;
        String version = version(path);
        return admin.submit(path, "version", version, "for", "council", "value", value);
    }

    private void set(String key, String value) {
        String path = "/admin/policy/settings/" + key;
        Visitor.Answer answer =
                admin.submit(path, "version", version(path), "for", "council", "value", value, "confirm", "yes");
        assertEquals(303, answer.status(), answer::body);
    }

    private String version(String path) {
        return admin.get(path).body().split("name=\"version\" value=\"", 2)[1].split("\"", 2)[0];
    }

    /** Of the export that was asked for last. */
    private String state() {
        try {
            return ours.one("SELECT state FROM data_export ORDER BY id DESC LIMIT 1");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void customer(String given, String family) {
        assertEquals(
                201,
                api(
                                "POST",
                                "/api/v1/customers",
                                "{\"name\":{\"given\":\"" + given + "\",\"family\":\"" + family + "\"}}")
                        .status());
    }

    private Visitor.Answer api(String method, String path, String body) {
        return ours.visitor()
                .send(method, path, body, "Authorization", "Bearer " + robot, "Content-Type", "application/json");
    }

    private Path folder() {
        return WholeSystem.running().data().exports().resolve(ours.code());
    }

    private long files() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.count();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String written() throws Exception {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static void await(BooleanSupplier done) throws Exception {
        for (int i = 0; i < 300 && !done.getAsBoolean(); i++) {
            Thread.sleep(150);
        }
        assertTrue(done.getAsBoolean(), "not within 45 seconds");
    }
}
