package uk.guildhall.launcher;

import java.net.URI;
import java.util.Set;

/**
 * How the database is reached. No schema is named: with one, the driver takes it along when a connection becomes another
 * council's, and the server refuses. Statements are prepared on our side, for the server forgets its own then.
 */
final class DatabaseUrl {

    private static final String START = "jdbc:mysql://";
    private static final String OPTIONS = "useServerPrepStmts=false&cachePrepStmts=true&rewriteBatchedStatements=true"
            // Generated SQL is long, and of more kinds than the driver would remember; nobody looks at its traces.
            + "&prepStmtCacheSize=250&prepStmtCacheSqlLimit=4096&openTelemetry=DISABLED"
            + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            // The application server's own certificate is no client's; MySQL asks for one and hangs up on that.
            + "&fallbackToSystemKeyStore=false";
    /** Without encryption only where nobody can listen; it saves 100 ms at each connect. */
    private static final String ON_LOOPBACK = "&sslMode=DISABLED&allowPublicKeyRetrieval=true";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private DatabaseUrl() {}

    static String onLoopback(int port) {
        return START + "127.0.0.1:" + port + "/?" + OPTIONS + ON_LOOPBACK;
    }

    /** The URL of a server of the user's own, with our options where it doesn't set its own. */
    static String of(String given) throws CannotStart {
        if (!given.startsWith(START)) {
            throw new CannotStart("GUILDHALL_DATABASE_URL must begin with " + START + " (for MariaDB too).");
        }
        String[] parts = given.split("\\?", 2);
        URI address = URI.create(parts[0].substring("jdbc:".length()));
        if (address.getPath() != null && address.getPath().length() > 1) {
            throw new CannotStart("GUILDHALL_DATABASE_URL must not name a database; each council has its own.");
        }
        String base = parts[0].endsWith("/") ? parts[0] : parts[0] + "/";
        boolean encryptionIsSaid = parts.length > 1 && parts[1].contains("sslMode");
        boolean loopback = LOOPBACK.contains(String.valueOf(address.getHost())) && !encryptionIsSaid;
        String own = parts.length > 1 && !parts[1].isEmpty() ? parts[1] + "&" : "";
        return base + "?" + own + OPTIONS + (loopback ? ON_LOOPBACK : "");
    }
}
