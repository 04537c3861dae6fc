package uk.guildhall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.guildhall.crm.council.RingsAtStart;
import uk.guildhall.migrations.OwnServer;
import uk.guildhall.migrations.RealDatabase;

/** A server that somebody else runs, named as README says, from nothing to the first operator's account. */
class OwnDatabaseTest {

    private final List<String> said = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void isMadeReadyOnceAndIsNotTakenFromAnotherInstallation() throws Exception {
        Map<String, String> environment = server();
        DataFolder data = made("first");
        start(environment, data);
        assertTrue(
                said.stream().anyMatch(line -> line.contains("http://operator.localhost:8080/admin")), said::toString);
        assertTrue(mayOnlyConnect(environment, data));
        said.clear();
        start(environment, data);
        assertEquals(List.of(), said, "the second start has nothing to do");

        DataFolder second = made("second");
        CannotStart refused = assertThrows(CannotStart.class, () -> start(environment, second));
        assertTrue(refused.getMessage().contains("whose key is not " + second.masterKey()), refused.getMessage());
        assertTrue(mayOnlyConnect(environment, data), "the first one's accounts are as they were");

        Database database = OwnDatabase.named(environment).orElseThrow();
        try (Connection admin = database.admin().open()) {
            admin.createStatement().execute("ALTER USER guildhall_pool REQUIRE SSL");
        }
        CannotStart shutOut = assertThrows(CannotStart.class, () -> start(environment, data));
        assertTrue(shutOut.getMessage().startsWith("The database does not let the application in: Access denied"));
    }

    @Test
    void isRefusedInWordsWhereItIsTooOld() throws Exception {
        Map<String, String> environment = environment(RealDatabase.another("--version=10.11.6-MariaDB"));
        CannotStart refused = assertThrows(CannotStart.class, () -> start(environment, made("old")));
        assertEquals(
                "The database is MariaDB 10.11. Guildhall needs MariaDB 11.4 or later, or MySQL 8.4 or later.",
                refused.getMessage());
    }

    @Test
    void isSaidToBeOutOfReachWhereNobodyAnswers() throws Exception {
        Map<String, String> environment = Map.of(
                OwnDatabase.URL,
                "jdbc:mysql://127.0.0.1:" + Ports.free() + "/",
                OwnDatabase.USER,
                "admin",
                OwnDatabase.PASSWORD,
                "none");
        CannotStart refused = assertThrows(CannotStart.class, () -> start(environment, made("none")));
        assertTrue(refused.getMessage().startsWith("The database can't be reached: "), refused.getMessage());
    }

    /** What {@code guildhall start} does with the database, in its order. */
    private void start(Map<String, String> environment, DataFolder data) throws Exception {
        Database database = OwnDatabase.named(environment).orElseThrow();
        Groundwork groundwork = new Groundwork(data, database, Secrets.in(data), said::add);
        groundwork.check();
        groundwork.lay(RingsAtStart.of(null));
        new FirstOperator(database.admin(), groundwork.key(), said::add).ensure(8080);
        said.removeIf(line -> line.startsWith("control: "));
    }

    /** The application's own account gets in, with the password of this data folder, and sees nothing. */
    private static boolean mayOnlyConnect(Map<String, String> environment, DataFolder data) throws Exception {
        String url = OwnDatabase.named(environment).orElseThrow().url();
        try (Connection pool = DriverManager.getConnection(
                        url, "guildhall_pool", Secrets.in(data).pool());
                ResultSet schemas = pool.createStatement()
                        .executeQuery("SELECT schema_name FROM information_schema.schemata"
                                + " WHERE schema_name NOT IN ('information_schema', 'performance_schema')")) {
            assertFalse(schemas.next());
            assertThrows(SQLException.class, () -> pool.createStatement().execute("USE gh_operator"));
            return true;
        }
    }

    private DataFolder made(String name) throws Exception {
        DataFolder data = new DataFolder(folder.resolve(name));
        data.make();
        return data;
    }

    private static Map<String, String> server() throws Exception {
        var named = OwnServer.named();
        return named.isPresent() ? environment(named.get().emptied()) : environment(RealDatabase.another());
    }

    private static Map<String, String> environment(OwnServer server) {
        return Map.of(
                OwnDatabase.URL,
                server.url(),
                OwnDatabase.USER,
                server.user(),
                OwnDatabase.PASSWORD,
                server.password());
    }

    private static Map<String, String> environment(RealDatabase server) {
        return environment(new OwnServer(server.url(), server.user(), server.password()));
    }
}
