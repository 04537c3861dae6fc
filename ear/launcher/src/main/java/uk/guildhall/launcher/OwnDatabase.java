package uk.guildhall.launcher;

import java.util.Map;
import java.util.Optional;
import uk.guildhall.migrations.AdminConnections;

/** A MySQL or MariaDB server that the user runs, named by environment variables; we neither start nor stop it. */
final class OwnDatabase {

    static final String URL = "GUILDHALL_DATABASE_URL";
    static final String USER = "GUILDHALL_DATABASE_ADMIN_USER";
    static final String PASSWORD = "GUILDHALL_DATABASE_ADMIN_PASSWORD";

    private OwnDatabase() {}

    static Optional<Database> named(Map<String, String> environment) throws CannotStart {
        String url = environment.get(URL);
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        String user = environment.get(USER);
        String password = environment.get(PASSWORD);
        if (user == null || password == null) {
            throw new CannotStart("With " + URL + " set, " + USER + " and " + PASSWORD + " are needed too.");
        }
        String whole = DatabaseUrl.of(url);
        return Optional.of(new Database(whole, AdminConnections.to(whole, user, password)));
    }
}
