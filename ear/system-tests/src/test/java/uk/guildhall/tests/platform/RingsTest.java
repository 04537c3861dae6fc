package uk.guildhall.tests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.migrations.AdminConnections;
import uk.guildhall.migrations.MigrationListener;
import uk.guildhall.migrations.MigrationReport;
import uk.guildhall.migrations.Migrator;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.Command;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.Operator;
import uk.guildhall.tests.support.Visitor;
import uk.guildhall.tests.support.WholeSystem;

/** New releases ring by ring in the running system, and the council that one of them can't be given. */
class RingsTest {
    private static final String NEXT = "uk/guildhall/migrations/next/changelog.yaml";
    private static final String BROKEN = "uk/guildhall/migrations/broken/changelog.yaml";

    private static CouncilAtWork first;
    private static CouncilAtWork last;
    private static CouncilAtWork other;

    private Visitor operator;
    private Api program;

    @BeforeAll
    static void councils() {
        first = CouncilAtWork.fresh("ringfirst");
        last = CouncilAtWork.fresh("ringlast");
        other = CouncilAtWork.fresh("ringother");
    }

    @BeforeEach
    void signIn() throws Exception {
        operator = Operator.signedIn();
        program = Operator.program("council:edit", "council:view");
        ring(first, "EARLY");
        ring(last, "LATE");
    }

    @AfterEach
    void othersWereNeverTouched() {
        assertServed(other);
        assertServed(CouncilAtWork.home());
    }

    @Test
    void aCouncilsRingIsSetByPageByProgramAndByCommand() throws Exception {
        String page = "/admin/councils/ringother/ring";
        assertTrue(operator.get(page).body().contains("value=\"NORMAL\" checked"), "what it is now is chosen");
        assertEquals(400, operator.submit(page, "ring", "soon").status());
        Visitor.Answer filed = operator.submit(page, "ring", "EARLY");
        assertEquals(303, filed.status(), filed::body);
        awaitRing("ringother", "early");
        program.post("/api/v1/councils/ringother/ring", "{\"ring\":\"soon\"}").expectRefusal(400, "/ring");
        awaitDone(program.post("/api/v1/councils/ringother/ring", "{\"ring\":\"late\"}")
                .expect(202));
        awaitRing("ringother", "late");
        Command.Said said = Command.guildhall("council", "ring", "ringother", "normal");
        assertEquals(0, said.code(), said.text());
        assertEquals(
                1, Command.guildhall("council", "ring", "ringother", "soon").code());
        awaitRing("ringother", "normal");
        assertTrue(operator.get("/admin/councils?q=ringother").body().contains("Normal"));
        assertEquals("3", asked("council.ring-asked", "ringother"));
        assertEquals(
                3L,
                other.count("SELECT COUNT(*) FROM audit_entry WHERE act = 'council.ring-changed'"),
                "it sees it too");
        Api without = Operator.program("council:view");
        without.post("/api/v1/councils/ringother/ring", "{\"ring\":\"late\"}").expectRefusal(403);
    }

    @Test
    void bothVersionsAreServedWhileOneRingHasANewReleaseAndAnotherWaits() throws Exception {
        String before = version("ringlast");
        MigrationReport report = migrator(NEXT).migrateRings("EARLY"::equals, 2);
        assertTrue(report.complete(), report.toString());
        assertTrue(report.held().contains("ringlast"), report.toString());
        assertEquals("900-next", version("ringfirst"));
        assertEquals(before, version("ringlast"));
        TimeUnit.SECONDS.sleep(6);
        assertServed(first);
        assertServed(last);
        Answer rings = program.get("/api/v1/rings").expect(200);
        assertEquals("900-next", rings.text("/items/0/versions/0/version"));
        assertEquals(before, rings.text("/lowest"));
        String page = operator.get("/admin/rings").body();
        assertTrue(page.contains("900-next") && page.contains(before), page);

        // This release's own migrator has its turn: nothing is undone, and whoever waits comes up to date.
        Answer filed = program.post("/api/v1/rings/late/migration", "{}").expect(202);
        assertEquals("ringlast", filed.text("/jobs/0/council"));
        awaitDone("/api/v1/jobs/" + filed.text("/jobs/0/id"));
        program.post("/api/v1/rings/soon/migration", "{}").expectRefusal(404);
        Operator.program("council:view")
                .post("/api/v1/rings/late/migration", "{}")
                .expectRefusal(403);
        operator.get("/admin/rings");
        assertEquals(303, operator.submit("/admin/rings/early/migration").status());
        assertEquals("900-next", version("ringfirst"));
        assertEquals("2", one("SELECT COUNT(*) FROM gh_operator.audit_entry WHERE act = 'ring.migrate-asked'"));
        Command.Said said = Command.guildhall("migrate", "--ring", "late");
        assertEquals(0, said.code(), said.text());
        assertTrue(said.text().contains("1 of 1 councils"), said.text());
    }

    @Test
    void aCouncilWhoseMigrationFailsIsClosedAndTheOthersGoOn() throws Exception {
        MigrationReport report = migrator(BROKEN).migrateRings("LATE"::equals, 2);
        assertTrue(report.failed().containsKey("ringlast"), report.toString());
        awaitStatus("ringlast", "/desk/sign-in", 503);
        awaitStatus("ringlast", "/admin/", 503);
        assertServed(first);
        assertServed(other);

        Visitor.Answer closed = last.visitor().get("/", "Accept-Language", "en");
        assertEquals("120", closed.header("retry-after"));
        assertTrue(closed.body().contains("Ringlast Council is being worked on"), closed::body);
        assertTrue(closed.body().contains("/brand.css") && closed.body().contains("govuk.css"), closed::body);
        assertFalse(closed.body().matches("(?s).*(no_such_table|902|Exception|SQL).*"), closed.body());
        Visitor.Answer cymraeg = last.visitor().get("/desk", "Accept-Language", "cy");
        assertTrue(cymraeg.body().contains("lang=\"cy\"") && cymraeg.body().contains("Mae gwaith"), cymraeg::body);
        assertEquals(200, last.visitor().get("/brand.css").status(), "its look is still told");
        Visitor.Answer api = last.visitor().get("/api/v1/customers");
        assertEquals(503, api.status());
        assertTrue(api.header("content-type").startsWith("application/problem+json"), api::toString);
        last.rows("RENAME TABLE branding TO branding_away");
        Visitor.Answer plain = last.visitor().get("/");
        last.rows("RENAME TABLE branding_away TO branding");
        assertEquals(503, plain.status());
        assertTrue(plain.body().contains("is being worked on"), plain::body);
        assertFalse(plain.body().contains("Exception"), plain::body);

        assertEquals("failed", council("ringlast").text("/quarantine/cause"));
        String page = operator.get("/admin/councils/ringlast").body();
        assertTrue(page.contains("902-broken") && page.contains("no_such_table"), page);
        assertTrue(operator.get("/admin/rings").body().contains("govuk-tag--red"));
        long entries = last.count("SELECT COUNT(*) FROM audit_seal");
        last.rows("INSERT INTO audit_entry (id, at, actor_kind, actor_name, act) VALUES"
                + " (UNHEX(REPLACE(UUID(), '-', '')), UTC_TIMESTAMP(6), 'SYSTEM', 'Test', 'test.left-alone')");
        TimeUnit.SECONDS.sleep(5);
        assertEquals(entries, last.count("SELECT COUNT(*) FROM audit_seal"), "nothing is done for it meanwhile");

        Operator.program("council:view")
                .post("/api/v1/councils/ringlast/migration", "{}")
                .expectRefusal(403);
        int before = Integer.parseInt(asked("council.migrate-asked", "ringlast"));
        awaitDone(program.post("/api/v1/councils/ringlast/migration", "{}").expect(202));
        long start = System.nanoTime();
        awaitStatus("ringlast", "/desk/sign-in", 200);
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(7), "served within five seconds");
        assertEquals(before + 1, Integer.parseInt(asked("council.migrate-asked", "ringlast")));
        awaitStatus("ringlast", "/admin/", 303);
        assertServed(last);
        Command.Said said = Command.guildhall("migrate", "--ring", "late");
        assertEquals(0, said.code(), "the platform's own tenant is put right too: " + said.text());
        assertEquals(
                "DONE",
                one("SELECT status FROM guildhall_control.migration_run WHERE council_code = 'operator'"
                        + " ORDER BY id DESC LIMIT 1"));
    }

    @Test
    void anObstacleInItsSchemaIsToldAndTriedAgainUntilItIsGone() throws Exception {
        last.rows("DELETE FROM DATABASECHANGELOG WHERE ID = '090-idempotency-key-version'");
        last.rows("RENAME TABLE idempotency_key TO idempotency_key_away");
        operator.get("/admin/councils/ringlast");
        String job = filed("/admin/councils/ringlast/migration");
        assertTrue(awaitOver(job).contains("090-idempotency-key-version"), "why, on the job's page");
        awaitStatus("ringlast", "/desk/sign-in", 503);
        assertTrue(operator.get("/admin/councils/ringlast").body().contains("Try to bring it up to date again"));
        assertTrue(awaitOver(filed("/admin/councils/ringlast/migration")).contains("Failed"));
        awaitStatus("ringlast", "/desk/sign-in", 503);
        last.rows("RENAME TABLE idempotency_key_away TO idempotency_key");
        assertTrue(awaitOver(filed("/admin/councils/ringlast/migration")).contains("Done"));
        awaitStatus("ringlast", "/desk/sign-in", 200);
        awaitStatus("ringlast", "/admin/", 303);
        assertServed(last);
    }

    @Test
    void aMigrationThatWasKilledLeavesItsCouncilClosedUntilItIsTriedAgain() throws Exception {
        last.rows("DELETE FROM DATABASECHANGELOG WHERE ID = '090-idempotency-key-version'");
        AtomicBoolean dead = new AtomicBoolean();
        AdminConnections dying = () -> {
            if (dead.get()) {
                throw new SQLException("Nobody is there any more");
            }
            return dyingAt("ALTER TABLE idempotency_key", "gh_ringlast", dead);
        };
        last.rows("ALTER TABLE idempotency_key DROP COLUMN version");
        new Migrator(dying, MigrationListener.SILENT).migrateRings("LATE"::equals, 1);
        assertTrue(dead.get(), "it was killed at that change");
        awaitStatus("ringlast", "/desk/sign-in", 503);
        assertEquals("cut-off", council("ringlast").text("/quarantine/cause"));
        Command.Said said = Command.guildhall("migrate", "--code", "ringlast");
        assertEquals(0, said.code(), said.text());
        awaitStatus("ringlast", "/desk/sign-in", 200);
        awaitStatus("ringlast", "/admin/", 303);
        assertServed(last);
    }

    @Test
    void aCouncilThatLacksWhatTheReleaseNeedsIsClosed() throws Exception {
        String version = version("ringlast");
        Operator.update("UPDATE guildhall_control.council SET schema_version = '001-staff' WHERE code = 'ringlast'");
        awaitStatus("ringlast", "/", 503);
        assertEquals("behind", council("ringlast").text("/quarantine/cause"));
        assertEquals("001-staff", council("ringlast").text("/quarantine/detail"));
        assertEquals(0, Command.guildhall("migrate", "--ring", "late").code());
        awaitStatus("ringlast", "/", 200);
        assertEquals(version, version("ringlast"));
    }

    /** A connection whose owner dies right before a statement, as by a power cut: nobody is left to note anything. */
    private static Connection dyingAt(String sql, String schema, AtomicBoolean dead) throws SQLException {
        Connection real = WholeSystem.running().admin().open();
        return wrapped(Connection.class, real, (method, result) -> {
            if (result instanceof Statement statement) {
                return wrapped(method, statement, sql, schema, real, dead);
            }
            return result;
        });
    }

    private static Object wrapped(
            Class<?> type, Statement real, String sql, String schema, Connection owner, AtomicBoolean dead) {
        return Proxy.newProxyInstance(
                RingsTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    boolean there = args != null
                            && args.length > 0
                            && String.valueOf(args[0]).contains(sql);
                    if (there && schema.equals(owner.getCatalog())) {
                        dead.set(true);
                        owner.abort(Runnable::run);
                    }
                    return invoked(real, method, args);
                });
    }

    private interface Then {
        Object then(Class<?> type, Object result) throws SQLException;
    }

    private static <T> T wrapped(Class<T> type, T real, Then then) {
        return type.cast(Proxy.newProxyInstance(
                RingsTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> then.then(method.getReturnType(), invoked(real, method, args))));
    }

    private static Object invoked(Object real, java.lang.reflect.Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Migrator migrator(String changelog) {
        return Migrator.trying(WholeSystem.running().admin(), MigrationListener.SILENT, changelog);
    }

    private static void assertServed(CouncilAtWork council) {
        Api its = council.with("customer:create", "customer:view");
        String id = its.post("/api/v1/customers", "{\"name\":{\"given\":\"Rhys\",\"family\":\"Ring\"}}")
                .expect(201)
                .text("/id");
        its.get("/api/v1/customers/" + id).expect(200);
        assertEquals(200, council.visitor().get("/desk/sign-in").status());
    }

    private String filed(String path) {
        Visitor.Answer filed = operator.submit(path);
        assertEquals(303, filed.status(), filed::body);
        return filed.header("location").replaceFirst("^https?://[^/]*", "");
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

    private Answer council(String code) {
        return program.get("/api/v1/councils/" + code).expect(200);
    }

    private void awaitRing(String code, String wanted) throws InterruptedException {
        for (int i = 0; i < 100 && !council(code).text("/ring").equals(wanted); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertEquals(wanted, council(code).text("/ring"));
    }

    private void awaitDone(Answer filed) throws InterruptedException {
        awaitDone("/api/v1/jobs/" + filed.text("/id"));
    }

    private void awaitDone(String job) throws InterruptedException {
        String state = program.get(job).expect(200).text("/state");
        for (int i = 0; i < 150 && !Set.of("done", "failed").contains(state); i++) {
            TimeUnit.MILLISECONDS.sleep(200);
            state = program.get(job).expect(200).text("/state");
        }
        assertEquals("done", state, () -> program.get(job).body());
    }

    private static void awaitStatus(String host, String path, int wanted) throws InterruptedException {
        Visitor visitor = Visitor.at(WholeSystem.running(), host);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (visitor.get(path).status() != wanted) {
            assertTrue(System.nanoTime() < end, () -> host + path + " is not " + wanted);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void ring(CouncilAtWork council, String ring) throws SQLException {
        Operator.update(
                "UPDATE guildhall_control.council SET ring = '" + ring + "' WHERE code = '" + council.code() + "'");
    }

    private static String version(String code) throws SQLException {
        return one("SELECT schema_version FROM guildhall_control.council WHERE code = '" + code + "'");
    }

    private static String asked(String act, String code) throws SQLException {
        return one("SELECT COUNT(*) FROM gh_operator.audit_entry WHERE act = '" + act + "' AND detail LIKE '%\"" + code
                + "\"%'");
    }

    private static String one(String sql) throws SQLException {
        return Operator.one(sql);
    }
}
