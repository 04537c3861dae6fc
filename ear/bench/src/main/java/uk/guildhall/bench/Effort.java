package uk.guildhall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import uk.guildhall.launcher.RunningSystem;

/**
 * What the servers have spent up to a moment, or between two.
 *
 * @param server processor milliseconds of the application server
 * @param database processor milliseconds of the database
 * @param tool processor milliseconds of this load tool, which shares the machine
 * @param questions statements that clients sent to the database
 */
record Effort(long server, long database, long tool, long questions) {
    static final Effort NONE = new Effort(0, 0, 0, 0);

    /** Linux counts processor time in hundredths of a second. */
    private static final long TICK = 10;

    static Effort soFar(RunningSystem system) throws SQLException, IOException {
        return new Effort(
                spentBy(system.server().orElseThrow().pid()),
                spentBy(system.databaseServer().orElseThrow().pid()),
                spentBy(ProcessHandle.current().pid()),
                questions(system));
    }

    Effort since(Effort before) {
        return new Effort(
                server - before.server, database - before.database, tool - before.tool, questions - before.questions);
    }

    Effort plus(Effort more) {
        return new Effort(server + more.server, database + more.database, tool + more.tool, questions + more.questions);
    }

    private static long spentBy(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        // The program's name stands in brackets and may hold blanks; user and system time are the 12th and 13th after
        // it.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK;
    }

    private static long questions(RunningSystem system) throws SQLException {
        try (Connection admin = system.admin().open();
                Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
