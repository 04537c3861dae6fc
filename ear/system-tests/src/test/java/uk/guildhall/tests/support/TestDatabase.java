package uk.guildhall.tests.support;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.guildhall.migrations.OwnServer;

/**
 * Where the systems under test keep their data: in a database that they start themselves, or on the server that is named
 * for tests. Never on the one that the person's own Guildhall is told to use.
 */
final class TestDatabase {
    private static final String REAL = "GUILDHALL_DATABASE_";

    private TestDatabase() {}

    /** The environment of a system that is started for tests; a server named for tests is emptied first. */
    static Map<String, String> environment() throws SQLException {
        Map<String, String> environment = environmentAgain();
        Optional<OwnServer> own = OwnServer.named();
        if (own.isPresent()) {
            own.get().emptied();
        }
        return environment;
    }

    /** The same for a system that finds its data of before there. */
    static Map<String, String> environmentAgain() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith(REAL));
        OwnServer.named().ifPresent(server -> {
            environment.put(REAL + "URL", server.url());
            environment.put(REAL + "ADMIN_USER", server.user());
            environment.put(REAL + "ADMIN_PASSWORD", server.password());
        });
        return Map.copyOf(environment);
    }
}
