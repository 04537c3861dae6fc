package uk.guildhall.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.customer.CustomerFinder;
import uk.guildhall.crm.customer.JdbcSql;
import uk.guildhall.migrations.Accounts;
import uk.guildhall.migrations.MigrationListener;
import uk.guildhall.migrations.Migrator;
import uk.guildhall.migrations.RealDatabase;

/** A demo council of 300 residents in a real database. */
class DemoDataTest {

    private static final DemoCouncil DEMO = DemoCouncil.all().get(0);
    private static Connection council;

    @BeforeAll
    static void load() throws Exception {
        var database = RealDatabase.running();
        var migrator = new Migrator(database.admin(), MigrationListener.SILENT);
        migrator.migrateControl();
        try (Connection admin = database.admin().open()) {
            Migrator.createSchema(admin, "gh_demo");
            new Accounts(admin).ensure("gh_demo", "only-for-tests");
        }
        database.execute(
                "REPLACE INTO guildhall_control.council (code, name, kind, nation, status, level, schema_name, login_name,"
                        + " login_password, created_at, updated_at) VALUES ('demo', 'Demo', 'COUNCIL', 'ENGLAND', 'ACTIVE',"
                        + " 'BASELINE', 'gh_demo', 'gh_demo', 'x', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
        migrator.migrateCouncil("demo");
        database.execute(
                "INSERT INTO gh_demo.staff (id, username, display_name, status, created_at) VALUES"
                        + " (UNHEX(REPEAT('01', 16)), 'ann', 'Ann Adviser', 'ACTIVE', NOW()),"
                        + " (UNHEX(REPEAT('02', 16)), 'cai', 'Cai Caseworker', 'ACTIVE', NOW())",
                "INSERT INTO gh_demo.staff_role (staff_id, role) VALUES (UNHEX(REPEAT('01', 16)), 'adviser'),"
                        + " (UNHEX(REPEAT('02', 16)), 'caseworker')");
        council = database.admin().open();
        council.setCatalog("gh_demo");
        DemoCatalogue.read().template().enterInto(council);
        DemoData.load(council, DEMO, 300, ProgressListener.SILENT);
    }

    @AfterAll
    static void close() throws SQLException {
        council.close();
    }

    @Test
    void makesAsManyAsWereAskedForAndNoMoreTheSecondTime() throws SQLException {
        assertEquals(300, count("customer"));
        assertEquals(600, count("contact"));
        long topics = count("contact_topic");
        DemoCatalogue.read().template().enterInto(council);
        DemoData.load(council, DEMO, 300, ProgressListener.SILENT);
        DemoData.load(council, DEMO, 500, ProgressListener.SILENT);
        assertEquals(300, count("customer"));
        assertEquals(600, count("contact"));
        assertEquals(topics, count("contact_topic"));
        assertEquals(DemoCatalogue.read().services().size(), count("council_service"));
    }

    @Test
    void goesOnWhereItWasCutOff() throws Exception {
        council.createStatement().execute("CREATE TABLE gh_demo.kept AS SELECT id FROM customer");
        for (String table : new String[] {"contact_topic", "case_event", "case_file", "contact"}) {
            council.createStatement().execute("DELETE FROM " + table);
        }
        DemoData.load(council, DEMO, 300, ProgressListener.SILENT);
        assertEquals(300, count("customer JOIN kept USING (id)"));
        assertEquals(600, count("contact"));
        council.createStatement().execute("DROP TABLE kept");
    }

    @Test
    void findsThePeopleWhoWereMadeByHand() {
        var finder = new CustomerFinder(new JdbcSql(council), LocalDate.now());
        for (String name :
                new String[] {"jane smith", "obrien", "llewelyn jones", "محمد", "🌻", "wojcik", "mcdonald"}) {
            assertFalse(finder.find(name, 10).isEmpty(), name);
        }
    }

    @Test
    void leavesCasesInEveryState() throws SQLException {
        for (String state : new String[] {"OPEN", "IN_PROGRESS", "WAITING", "CLOSED"}) {
            assertTrue(count("case_file WHERE status = '" + state + "'") > 0, state);
        }
        assertTrue(count("case_file WHERE status <> 'CLOSED' AND due_at < UTC_TIMESTAMP()") > 0, "open too long");
        assertTrue(count("case_file WHERE closed_at > due_at") > 0, "closed late");
        assertEquals(0, count("case_file WHERE closed_at > UTC_TIMESTAMP() OR closed_at < opened_at"));
        assertEquals(0, count("case_file WHERE (status = 'CLOSED') <> (closed_at IS NOT NULL)"));
        assertEquals(
                0,
                count("case_file f WHERE NOT EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = f.id"
                        + " AND e.kind = 'OPENED')"));
        assertEquals(0, count("case_event WHERE at > UTC_TIMESTAMP()"));
        assertEquals(0, count("contact_topic t WHERE (t.outcome = 'CASE') <> (t.case_id IS NOT NULL)"));
    }

    @Test
    void keepsOfficeHoursAndGoodReferences() throws SQLException {
        assertEquals(0, count("contact WHERE DAYOFWEEK(started_at) IN (1, 7) OR ended_at < started_at"));
        assertEquals(0, count("contact WHERE HOUR(started_at) < 7 OR HOUR(started_at) > 17"));
        assertEquals(600, count("contact WHERE adviser_id = UNHEX(REPEAT('01', 16))"));
        var references = new ArrayList<String>();
        try (var rows = council.createStatement()
                .executeQuery("SELECT reference FROM customer UNION ALL SELECT reference"
                        + " FROM contact UNION ALL SELECT reference FROM case_file")) {
            while (rows.next()) {
                references.add(rows.getString(1));
            }
        }
        references.forEach(reference -> assertTrue(Reference.valid(reference), reference));
    }

    private static long count(String from) throws SQLException {
        try (var rows = council.createStatement().executeQuery("SELECT COUNT(*) FROM " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
