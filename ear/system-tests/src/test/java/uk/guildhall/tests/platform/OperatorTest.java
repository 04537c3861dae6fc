package uk.guildhall.tests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.Command;
import uk.guildhall.tests.support.Operator;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;
import uk.guildhall.tests.support.WholeSystem;

/** A council's life as the operator leads it, by page, by program and by command, in the running system. */
class OperatorTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private String code;
    private Visitor operator;

    @BeforeEach
    void another() {
        code = "borough" + NUMBER.incrementAndGet();
        operator = Operator.signedIn();
    }

    @Test
    void takesACouncilOnByPageWithinTenSecondsAndSeesEachStep() throws Exception {
        long start = System.nanoTime();
        Visitor.Answer filed = onboardByPage(code, code + ".localhost");
        assertEquals(303, filed.status(), filed::body);
        String job = filed.header("location").replaceFirst("^https?://[^/]*", "");
        String done = awaitOver(job);
        assertTrue(done.contains("Done"), done);
        assertFalse(done.contains("not yet"), done);
        awaitStatus(code, "/desk/sign-in", 200);
        awaitStatus(code, "/admin/", 303);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        System.out.println("A council was taken on and served after " + millis + " ms");
        String council = operator.get("/admin/councils/" + code).body();
        assertTrue(council.contains("Take on a council") && council.contains("W06000001"), council);
        assertTrue(operator.get("/admin/councils?q=" + code).body().contains(code + ".localhost"));
        assertEquals("", one("SELECT COALESCE(password_hash, '') FROM gh_" + code + ".staff"));
        assertEquals(
                "council.onboarded", one("SELECT act FROM gh_" + code + ".audit_entry WHERE act LIKE 'council.%'"));
        assertEquals("1", asked("council.onboard-asked"));
        awaitInvitation();
    }

    /** The first administrator is invited by the council itself; what the mail says is locked away from the operator. */
    private void awaitInvitation() throws Exception {
        for (int i = 0;
                i < 60 && one("SELECT COUNT(*) FROM gh_" + code + ".invitation").equals("0");
                i++) {
            Thread.sleep(250);
        }
        assertEquals("1", one("SELECT COUNT(*) FROM gh_" + code + ".invitation WHERE kind = 'WELCOME'"));
        assertEquals("1", one("SELECT COUNT(*) FROM gh_" + code + ".mail"));
    }

    @Test
    void aFormSentTwiceIsDoneOnce() throws Exception {
        operator.get("/admin/councils/new");
        String once = UUID.randomUUID().toString();
        String first = onboard(code, code + ".localhost", "W06000001", once).header("location");
        assertEquals(
                first, onboard(code, code + ".localhost", "W06000001", once).header("location"));
        awaitOver(first.replaceFirst("^https?://[^/]*", ""));
        assertEquals("1", asked("council.onboard-asked"));
    }

    @Test
    void keepsWhatWasTypedAndSaysAllThatIsWrong() {
        operator.get("/admin/councils/new");
        Visitor.Answer again = operator.submit(
                "/admin/councils",
                "code",
                "Not A Code",
                "gss",
                "E06000001",
                "name",
                "Kept <b>name</b>",
                "hosts",
                "good.localhost\nnot a host\nfellshire.localhost",
                "nation",
                "WALES",
                "level",
                "BASELINE",
                "firstName",
                "",
                "firstEmail",
                "nobody");
        assertEquals(400, again.status());
        assertTrue(again.body().contains("value=\"Kept &lt;b"), again::body);
        assertFalse(again.body().contains("<b>name"), again::body);
        for (String wrong : new String[] {
            "a letter first", "another nation", "Enter a host name", "Enter this", "Enter an email", "is in use"
        }) {
            assertTrue(again.body().contains(wrong), () -> wrong + " in " + again.body());
        }
        assertTrue(again.body().contains("not a host"), "lines stay as they were typed");
    }

    @Test
    void aCodeOrHostThatIsAnotherCouncilsIsRefused() {
        Visitor.Answer taken = onboardByPage("fellshire", "x" + code + ".localhost");
        assertEquals(400, taken.status());
        Visitor.Answer platform = onboardByPage(Operator.CODE, "y" + code + ".localhost");
        assertEquals(400, platform.status());
        assertTrue(platform.body().contains("another council"), platform::body);
    }

    @Test
    void suspendsForEverybodyAtOnceAndLosesNothing() throws Exception {
        TestCouncil.make(WholeSystem.running(), code, TestCouncil.nothing());
        awaitStatus(code, "/desk/sign-in", 200);
        awaitStatus(code, "/admin/", 303);
        Visitor administrator = Visitor.at(WholeSystem.running(), code);
        assertEquals(303, administrator.signIn("admin", TestCouncil.PASSWORD).status());
        assertEquals(200, administrator.get("/admin/").status());

        String page = "/admin/councils/" + code + "/suspension";
        operator.get(page);
        Visitor.Answer unsure = operator.submit(page, "confirm", "other", "reason", "As asked");
        assertEquals(400, unsure.status());
        assertTrue(unsure.body().contains("As asked"), "what was typed stays");
        Visitor.Answer filed = operator.submit(page, "confirm", code, "reason", "As asked");
        assertEquals(303, filed.status(), filed::body);
        awaitStatus(code, "/desk/sign-in", 503);
        awaitStatus(code, "/admin/", 503);

        Visitor.Answer closed = administrator.get("/admin/staff", "Accept-Language", "en");
        assertEquals(503, closed.status());
        assertTrue(closed.body().contains("is closed at the moment"), closed::body);
        assertFalse(closed.body().contains("Ada"), closed::body);
        Visitor.Answer cy = administrator.get("/", "Accept-Language", "cy");
        assertTrue(cy.body().contains("lang=\"cy\"") && cy.body().contains("ar gau"), cy::body);
        Visitor.Answer program = administrator.get("/api/v1/customers");
        assertEquals(503, program.status());
        assertTrue(program.header("content-type").startsWith("application/problem+json"), program::toString);

        Visitor.Answer twice = operator.submit(page, "confirm", code);
        assertEquals(409, twice.status(), twice::body);
        operator.get("/admin/councils/" + code);
        assertEquals(
                303, operator.submit("/admin/councils/" + code + "/resumption").status());
        awaitStatus(code, "/admin/", 303);
        assertEquals(200, administrator.get("/admin/").status(), "the session outlived it");
        assertEquals(
                "council.resumed,council.suspended",
                one("SELECT GROUP_CONCAT(act ORDER BY act) FROM gh_" + code
                        + ".audit_entry WHERE act LIKE 'council.%'"));
        assertEquals("1", asked("council.suspend-asked"));
        assertEquals("1", asked("council.resume-asked"));
    }

    @Test
    void movesAHostNameByProgram() throws Exception {
        TestCouncil.make(WholeSystem.running(), code, TestCouncil.nothing());
        Api program = Operator.program("council:edit", "council:view");
        String hosts = "/api/v1/councils/" + code + "/hosts";
        program.post(hosts, "{\"remove\":[\"" + code + ".localhost\"]}").expectRefusal(400, "/remove");
        program.post(hosts, "{\"add\":[\"-\",\"fellshire.localhost\"],\"remove\":[\"other.localhost\"]}")
                .expectRefusal(400, "/add/0", "/add/1", "/remove/0");
        String moved = code + "moved";
        Answer filed = program.sending("Idempotency-Key", "move-" + code)
                .post(hosts, "{\"add\":[\"" + moved + ".localhost\"],\"remove\":[\"" + code + ".localhost\"]}")
                .expect(202);
        Answer again = program.sending("Idempotency-Key", "move-" + code)
                .post(hosts, "{\"add\":[\"" + moved + ".localhost\"],\"remove\":[\"" + code + ".localhost\"]}")
                .expect(202);
        assertEquals(filed.text("/id"), again.text("/id"));
        awaitDone(program, filed);
        awaitStatus(moved, "/desk/sign-in", 200);
        awaitStatus(code, "/desk/sign-in", 404);
        assertEquals(
                moved + ".localhost",
                program.get("/api/v1/councils/" + code).expect(200).text("/hosts/0"));
    }

    @Test
    void takesACouncilOnByProgram() throws Exception {
        Api program = Operator.program("council:create", "council:view");
        program.post("/api/v1/councils", "{}")
                .expectRefusal(
                        400,
                        "/code",
                        "/gss",
                        "/name",
                        "/hosts",
                        "/nation",
                        "/level",
                        "/administrator/name",
                        "/administrator/email");
        Answer filed = program.post(
                        "/api/v1/councils",
                        "{\"code\":\"" + code + "\",\"gss\":\"S12000001\",\"name\":\"By program\",\"hosts\":[\"" + code
                                + ".localhost\"],\"nation\":\"scotland\",\"level\":\"sensitive\",\"administrator\":"
                                + "{\"name\":\"Ann\",\"email\":\"ann@example.org\"}}")
                .expect(202);
        assertEquals("waiting", filed.text("/state"));
        Answer done = awaitDone(program, filed);
        assertEquals(9, done.json().at("/done").size());
        awaitStatus(code, "/", 200);
        Answer listed = program.get("/api/v1/councils?q=" + code).expect(200);
        assertEquals("sensitive", listed.text("/items/0/level"));
        assertEquals("active", listed.text("/items/0/status"));
        assertFalse(listed.body().contains("password"), listed::body);
    }

    @Test
    void takesACouncilOnByCommandSuspendsItAndOpensItAgain() throws Exception {
        String[] add = {
            "council",
            "add",
            "--code",
            code,
            "--gss",
            "N09000001",
            "--name",
            "By command",
            "--host",
            code + ".localhost",
            "--nation",
            "northern-ireland",
            "--admin-name",
            "Nia",
            "--admin-email",
            "nia@example.org"
        };
        Command.Said said = Command.guildhall(add);
        assertEquals(0, said.code(), said.text());
        assertTrue(said.text().contains(code + ": open"), said.text());
        assertEquals(0, Command.guildhall(add).code(), "repeated, it is there");
        awaitStatus(code, "/desk/sign-in", 200);
        Command.Said other = Command.guildhall(
                "council",
                "add",
                "--code",
                code,
                "--gss",
                "N09000001",
                "--name",
                "By command",
                "--host",
                code + ".localhost",
                "--nation",
                "northern-ireland",
                "--admin-name",
                "Mal",
                "--admin-email",
                "mal@example.org");
        assertEquals(1, other.code(), other.text());
        assertEquals("1", one("SELECT COUNT(*) FROM gh_" + code + ".staff"));

        assertEquals(
                1,
                Command.guildhall("council", "suspend", code, "--confirm", "other")
                        .code());
        assertEquals(
                0,
                Command.guildhall("council", "suspend", code, "--confirm", code).code());
        awaitStatus(code, "/", 503);
        assertEquals(0, Command.guildhall("council", "resume", code).code());
        awaitStatus(code, "/", 200);
        Command.Said last = Command.guildhall("council", "hosts", code, "--remove", code + ".localhost");
        assertEquals(1, last.code());
        assertTrue(last.text().contains("at least one host name"), last.text());
        assertEquals("2", asked("council.suspend-asked", "council.resume-asked"));
    }

    private Visitor.Answer onboardByPage(String itsCode, String host) {
        Visitor.Answer page = operator.get("/admin/councils/new");
        assertEquals(200, page.status(), page::body);
        return onboard(itsCode, host, "W06000001", UUID.randomUUID().toString());
    }

    private Visitor.Answer onboard(String itsCode, String host, String gss, String once) {
        return operator.submit(
                "/admin/councils",
                "code",
                itsCode,
                "gss",
                gss,
                "name",
                "Council " + itsCode,
                "nameCy",
                "Cyngor " + itsCode,
                "hosts",
                host,
                "nation",
                "WALES",
                "level",
                "ENHANCED",
                "cell",
                "main",
                "firstName",
                "Nia Administrator",
                "firstEmail",
                "nia@example.org",
                "once",
                once);
    }

    private String awaitOver(String job) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String page = operator.get(job, "HX-Request", "true").body();
        while (page.contains("hx-get")) {
            assertTrue(System.nanoTime() < end, page);
            TimeUnit.MILLISECONDS.sleep(200);
            page = operator.get(job, "HX-Request", "true").body();
        }
        return page;
    }

    private static Answer awaitDone(Api program, Answer filed) throws InterruptedException {
        String job = "/api/v1/jobs/" + filed.text("/id");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        Answer now = program.get(job).expect(200);
        while (!now.text("/state").equals("done")) {
            assertTrue(System.nanoTime() < end && !now.text("/state").equals("failed"), now.body());
            TimeUnit.MILLISECONDS.sleep(200);
            now = program.get(job).expect(200);
        }
        return now;
    }

    private static void awaitStatus(String host, String path, int wanted) throws InterruptedException {
        Visitor visitor = Visitor.at(WholeSystem.running(), host);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (visitor.get(path).status() != wanted) {
            assertTrue(System.nanoTime() < end, () -> host + path + " is not " + wanted);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** How often the operator's own trail says that this was asked for this council. */
    private String asked(String... acts) throws SQLException {
        return one("SELECT COUNT(*) FROM gh_operator.audit_entry WHERE act IN ('" + String.join("','", acts)
                + "') AND detail LIKE '%\"" + code + "\"%'");
    }

    private static String one(String sql) throws SQLException {
        try (Connection connection = WholeSystem.running().admin().open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
