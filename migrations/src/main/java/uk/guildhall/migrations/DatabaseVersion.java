package uk.guildhall.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The make and version of a database server. Guildhall needs MariaDB 11.4 or MySQL 8.4: older MariaDB loses
 * microseconds and knows no {@code transaction_isolation}.
 */
public record DatabaseVersion(boolean mariaDb, int major, int minor) {

    private static final Pattern NUMBERS = Pattern.compile("^(\\d+)\\.(\\d+)");

    /** Reads what {@code SELECT VERSION()} answers. */
    public static DatabaseVersion of(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.find()) {
            throw new IllegalArgumentException("Not a version of MariaDB or MySQL: " + version);
        }
        return new DatabaseVersion(
                version.toLowerCase(Locale.ROOT).contains("mariadb"),
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)));
    }

    /**
     * Asks the server.
     *
     * @throws MigrationException if it is too old
     */
    public static DatabaseVersion check(Connection connection) throws SQLException, MigrationException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT VERSION()")) {
            row.next();
            DatabaseVersion version = of(row.getString(1));
            if (!version.supported()) {
                throw new MigrationException("The database is " + version
                        + ". Guildhall needs MariaDB 11.4 or later, or MySQL 8.4 or later.");
            }
            return version;
        }
    }

    /** Whether Guildhall runs on it. */
    public boolean supported() {
        return mariaDb ? atLeast(11, 4) : atLeast(8, 4);
    }

    private boolean atLeast(int leastMajor, int leastMinor) {
        return major > leastMajor || (major == leastMajor && minor >= leastMinor);
    }

    @Override
    public String toString() {
        return (mariaDb ? "MariaDB " : "MySQL ") + major + "." + minor;
    }
}
