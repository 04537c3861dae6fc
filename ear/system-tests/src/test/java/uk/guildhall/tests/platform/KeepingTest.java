package uk.guildhall.tests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.Command;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.Operator;
import uk.guildhall.tests.support.Visitor;
import uk.guildhall.tests.support.WholeSystem;

/** A council's data as a whole, as the operator keeps it, brings it back, hands it out and destroys it. */
class KeepingTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private String code;
    private CouncilAtWork council;
    private Visitor operator;
    private Api program;

    @BeforeEach
    void another() {
        code = "kept" + NUMBER.incrementAndGet();
        council = CouncilAtWork.fresh(code);
        operator = Operator.signedIn();
        program = Operator.program("council:edit", "council:view");
    }

    @Test
    void backsUpAndBringsBackByPage() throws Exception {
        String page = "/admin/councils/" + code + "/backups";
        assertTrue(operator.get(page).body().contains("There is no backup yet"));
        customer("Before");
        assertTrue(overAt(operator.submit(page)).contains("Backed up as"));
        String shown = operator.get(page).body();
        String moment =
                Operator.one("SELECT moment FROM guildhall_control.council_backup WHERE council_code = '" + code + "'");
        assertTrue(shown.contains("restoration?moment=" + moment), shown);
        assertTrue(overAt(operator.submit("/admin/councils/" + code + "/drill")).contains("comes back whole"));

        customer("After");
        String restoration = "/admin/councils/" + code + "/restoration";
        operator.get(restoration + "?moment=" + moment);
        Visitor.Answer unsure = operator.submit(restoration, "moment", moment, "confirm", "other");
        assertEquals(400, unsure.status());
        assertTrue(unsure.body().contains(moment), "what was chosen stays");
        assertEquals(
                400,
                operator.submit(restoration, "moment", "20200101T000000000Z", "confirm", code)
                        .status());
        String done = overAt(operator.submit(restoration, "moment", moment, "confirm", code));
        assertTrue(done.contains("the audit trail is whole"), done);
        assertEquals(1L, council.count("SELECT COUNT(*) FROM customer"));
        assertEquals(1L, council.count("SELECT COUNT(*) FROM audit_entry WHERE act = 'council.restored'"));
        assertEquals("1", asked("council.restore-asked"));
        awaitStatus("/desk/sign-in", 200);
    }

    @Test
    void aPlanIsKeptShownAndObeyedAndABackupThatFailedIsShownLoudly() throws Exception {
        String plan = "/api/v1/councils/" + code + "/backup-plan";
        program.post(plan, "{\"hour\":24,\"keep\":0}").expectRefusal(400, "/hour", "/keep");
        awaitDone(program.post(plan, "{\"hour\":0,\"keep\":3}").expect(202));
        // Its hour has gone by today, so the works makes up for it within seconds.
        String backups = "/api/v1/councils/" + code + "/backups";
        for (int i = 0; i < 200 && program.get(backups).json().at("/items").isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Answer kept = program.get(backups).expect(200);
        assertEquals("0", kept.text("/plan/hour"));
        assertEquals(1, kept.json().at("/items").size(), kept::body);
        assertFalse(kept.json().at("/trouble").asBoolean());
        String page = operator.get("/admin/councils/" + code + "/backups").body();
        assertTrue(page.contains("value=\"3\""), page);
        assertEquals(
                "Backup plan",
                Operator.one("SELECT requested_by FROM guildhall_control.platform_job WHERE kind ="
                        + " 'BACKUP' AND council_code = '" + code + "'"));

        // Somebody's file lies where the folder of its backups should be.
        Path folder = WholeSystem.running().data().backups().resolve(code);
        Path aside = folder.resolveSibling(code + "-aside");
        Files.move(folder, aside);
        Files.writeString(folder, "in the way");
        awaitState(program.post(backups, "{}").expect(202), "failed");
        Files.delete(folder);
        Files.move(aside, folder);
        assertTrue(program.get(backups).json().at("/trouble").asBoolean());
        assertTrue(operator.get("/admin/councils?q=" + code).body().contains("Backup failed"));
        assertTrue(operator.get("/admin/councils/" + code).body().contains("Backup failed"));
        awaitDone(program.post(backups, "{}").expect(202));
        assertFalse(operator.get("/admin/councils?q=" + code).body().contains("Backup failed"));
        Api without = Operator.program("council:view");
        without.post(backups, "{}").expectRefusal(403);
    }

    @Test
    void handsOutAndLetsGoByPageAfterItIsSuspendedAndGivesTheCertificate() throws Exception {
        String export = "/admin/councils/" + code + "/export";
        operator.get(export);
        assertEquals(400, operator.submit(export, "confirm", "").status());
        String done = overAt(operator.submit(export, "confirm", code));
        assertTrue(done.contains("SHA-256"), done);
        assertEquals(1L, council.count("SELECT COUNT(*) FROM audit_entry WHERE act = 'council.exported'"));

        String departure = "/admin/councils/" + code + "/departure";
        operator.get(departure);
        Visitor.Answer open = operator.submit(departure, "confirm", code);
        assertEquals(409, open.status());
        assertTrue(open.body().contains("Suspend this council first"), open::body);
        assertEquals(
                0,
                Command.guildhall("council", "suspend", code, "--confirm", code).code());
        operator.get(departure);
        assertEquals(400, operator.submit(departure, "confirm", "other").status());
        Visitor.Answer filed = operator.submit(departure, "confirm", code);
        String job = filed.header("location").replaceFirst("^https?://[^/]*", "");
        String gone = overAt(filed);
        assertTrue(gone.contains("Download the certificate"), gone);
        Visitor.Answer certificate = operator.get(job + "/certificate");
        assertEquals(200, certificate.status());
        assertTrue(certificate.body().contains("CERTIFICATE OF DESTRUCTION"), certificate::body);
        assertEquals(404, operator.get("/admin/councils/" + code).status());
        assertEquals("1", asked("council.offboard-asked"));
    }

    @Test
    void theRegistersWordCanNotMakeACouncilLooser() throws Exception {
        Api its = council.with("policy:view");
        council.rows("UPDATE policy_change SET value = 'ENHANCED' WHERE number = 0");
        TimeUnit.SECONDS.sleep(6);
        assertEquals("enhanced", its.get("/api/v1/policy").expect(200).text("/level"));
        Operator.update("UPDATE guildhall_control.council SET level = 'BASELINE' WHERE code = '" + code + "'");
        TimeUnit.SECONDS.sleep(11);
        assertEquals("enhanced", its.get("/api/v1/policy").expect(200).text("/level"));
        assertEquals(0, Command.guildhall("migrate", "--code", code).code());
        assertEquals("ENHANCED", Operator.one("SELECT value FROM gh_" + code + ".policy_change WHERE number = 0"));
        council.rows("DELETE FROM policy_change");
        TimeUnit.SECONDS.sleep(6);
        assertEquals(
                "sensitive", its.get("/api/v1/policy").expect(200).text("/level"), "nothing said makes nothing loose");
    }

    @Test
    void theCommandsAreJobsToo() throws Exception {
        Command.Said taken = Command.guildhall("council", "backup", "--code", code);
        assertEquals(0, taken.code(), taken.text());
        assertTrue(taken.text().contains("Backed up as"), taken.text());
        Command.Said drill = Command.guildhall("council", "drill", "--code", code);
        assertEquals(0, drill.code(), drill.text());
        Path folder = Files.createTempDirectory(Path.of("target"), "handover");
        Command.Said out = Command.guildhall("council", "export", "--code", code, "--to", folder.toString());
        assertEquals(0, out.code(), out.text());
        assertEquals(
                1,
                Command.guildhall("council", "offboard", "--code", code, "--confirm", "x")
                        .code());
        Command.Said gone = Command.guildhall(
                "council", "offboard", "--code", code, "--confirm", code, "--export", folder.toString());
        assertEquals(0, gone.code(), gone.text());
        assertTrue(gone.text().contains("CERTIFICATE OF DESTRUCTION"), gone.text());
        assertEquals("1", asked("council.drill-asked"));
    }

    private void customer(String family) {
        council.with("customer:create")
                .post("/api/v1/customers", "{\"name\":{\"given\":\"Kay\",\"family\":\"" + family + "\"}}")
                .expect(201);
    }

    private String overAt(Visitor.Answer filed) throws InterruptedException {
        assertEquals(303, filed.status(), filed::body);
        String job = filed.header("location").replaceFirst("^https?://[^/]*", "");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        String page = operator.get(job, "HX-Request", "true").body();
        while (page.contains("hx-get")) {
            assertTrue(System.nanoTime() < end, page);
            TimeUnit.MILLISECONDS.sleep(200);
            page = operator.get(job, "HX-Request", "true").body();
        }
        assertTrue(page.contains("Done"), page);
        return page;
    }

    private void awaitDone(Answer filed) throws InterruptedException {
        awaitState(filed, "done");
    }

    private void awaitState(Answer filed, String wanted) throws InterruptedException {
        String job = "/api/v1/jobs/" + filed.text("/id");
        String state = program.get(job).expect(200).text("/state");
        for (int i = 0; i < 200 && !Set.of("done", "failed").contains(state); i++) {
            TimeUnit.MILLISECONDS.sleep(200);
            state = program.get(job).expect(200).text("/state");
        }
        assertEquals(wanted, state, () -> program.get(job).body());
    }

    private void awaitStatus(String path, int wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (council.visitor().get(path).status() != wanted) {
            assertTrue(System.nanoTime() < end, () -> path + " is not " + wanted);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private String asked(String act) throws SQLException {
        return Operator.one("SELECT COUNT(*) FROM gh_operator.audit_entry WHERE act = '" + act
                + "' AND detail LIKE '%\"" + code + "\"%'");
    }
}
