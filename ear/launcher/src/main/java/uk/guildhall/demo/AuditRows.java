package uk.guildhall.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * An invented audit trail of two years, made by the database itself: 400 people and a program, most of them behind one
 * address, half a million customers of whom one is looked at again and again.
 */
final class AuditRows {
    static final String START = "2024-11-24 00:00:00";
    static final int DAYS = 730;
    private static final int TOGETHER = 500_000;
    private static final String COLUMNS =
            "id, at, actor_kind, actor_id, actor_name, source_ip, act, record_kind, record_id, record_reference, detail";
    private static final String INDEXES =
            "audit_entry_record (record_id, at), audit_entry_at (at), audit_entry_actor (actor_id, at, id, act, source_ip),"
                    + " audit_entry_act (act, at), audit_entry_source (source_ip, at, id, act)";

    private final Connection council;
    private final long count;

    AuditRows(Connection council, long count) {
        this.council = council;
        this.count = count;
    }

    /** Puts the rows in without indexes and builds those afterwards, which is many times faster. */
    void make() throws SQLException {
        try (Statement statement = council.createStatement()) {
            if (one(statement, "SELECT COUNT(*) FROM (SELECT 1 FROM audit_entry LIMIT 1) k") > 0) {
                System.out.println("The trail was left by an earlier run");
                return;
            }
            long start = System.nanoTime();
            String each = " INDEX ";
            statement.execute("ALTER TABLE audit_entry DROP" + each
                    + INDEXES.replaceAll(" \\([^)]*\\),", ", DROP" + each).replaceAll(" \\([^)]*\\)$", ""));
            for (long first = 1; first <= count; first += TOGETHER) {
                long last = Math.min(count, first + TOGETHER - 1);
                statement.execute(insert("audit_entry", first, last));
                System.out.printf(Locale.UK, "%6.1f s  %,d of %,d entries%n", seconds(start), last, count);
            }
            statement.execute("ALTER TABLE audit_entry ADD INDEX " + INDEXES.replaceAll("\\), ", "), ADD INDEX "));
            System.out.printf(Locale.UK, "%6.1f s  indexes%n", seconds(start));
            statement.execute("ANALYZE TABLE audit_entry");
        }
    }

    /** What the indexes of the trail's questions cost whoever writes: the same rows into a table with and without. */
    void printCostOfWriting() throws SQLException {
        try (Statement statement = council.createStatement()) {
            long rows = 200_000;
            System.out.printf(
                    "%nWriting %,d entries in batches, in s:%n%n| indexes | s | µs an entry |%n|---|---:|---:|%n",
                    rows);
            for (int round = 0; round < 2; round++) {
                for (boolean all : new boolean[] {false, true}) {
                    statement.execute("CREATE TABLE audit_cost LIKE audit_entry");
                    if (!all) {
                        statement.execute("ALTER TABLE audit_cost DROP INDEX audit_entry_actor,"
                                + " DROP INDEX audit_entry_act, DROP INDEX audit_entry_source");
                    }
                    long start = System.nanoTime();
                    for (long first = 1; first <= rows; first += 1_000) {
                        statement.execute(insert("audit_cost", first, first + 999));
                    }
                    double taken = seconds(start);
                    System.out.printf(
                            Locale.UK,
                            "| %s | %.1f | %.1f |%n",
                            all ? "all five" : "record and time only",
                            taken,
                            taken * 1e6 / rows);
                    statement.execute("DROP TABLE audit_cost");
                }
            }
        }
    }

    private String insert(String table, long first, long last) {
        long step = DAYS * 86_400_000_000L / count;
        String micros = "(seq * " + step + ")";
        String at = "TIMESTAMPADD(MICROSECOND, " + micros + ", '" + START + "')";
        String millis = "(" + startMillis() + " + " + micros + " DIV 1000)";
        String dice = "CRC32(CONCAT('d', seq))";
        String person = "IF(" + dice + " % 5 = 0, 0, 1 + CRC32(CONCAT('p', seq)) % 400)";
        String act = "CASE WHEN seq % 500000 = 7 THEN 'policy.changed'"
                + " WHEN " + dice + " % 1000 < 350 THEN 'customer.viewed' WHEN " + dice
                + " % 1000 < 550 THEN 'customer.searched'"
                + " WHEN " + dice + " % 1000 < 700 THEN 'contact.viewed' WHEN " + dice
                + " % 1000 < 820 THEN 'contact.logged'"
                + " WHEN " + dice + " % 1000 < 900 THEN 'case.viewed' WHEN " + dice
                + " % 1000 < 940 THEN 'case.changed'"
                + " WHEN " + dice + " % 1000 < 970 THEN 'customer.changed' WHEN " + dice
                + " % 1000 < 990 THEN 'sign-in.succeeded' ELSE 'session.ended' END";
        String source = "CASE WHEN seq % 250000 = 11 THEN '203.0.113.250' WHEN " + person
                + " = 0 THEN '192.0.2.80' WHEN CRC32(CONCAT('s', seq)) % 4 > 0 THEN '198.51.100.7'"
                + " ELSE CONCAT('203.0.113.', CRC32(CONCAT('h', seq)) % 240) END";
        String record = "IF(seq % 2000 = 3, " + id("'customer-hot'") + ", "
                + id("CONCAT('customer-', CRC32(CONCAT('r', seq)) % 500000)") + ")";
        return "INSERT INTO " + table + " (" + COLUMNS + ") SELECT CONCAT(UNHEX(LPAD(HEX(" + millis
                + "), 12, '0')), SUBSTRING(UNHEX(MD5(seq)), 1, 10)), " + at + ", IF(" + person
                + " = 0, 'TOKEN', 'STAFF'), " + id("CONCAT('staff-', " + person + ")") + ", CONCAT('Member ', " + person
                + "), " + source + ", " + act + ", 'customer', " + record
                + ", CONCAT('P-', LPAD(seq % 100000, 8, '2')), NULL FROM seq_" + first + "_to_" + last;
    }

    /** The id of somebody or something that is called so. */
    static String id(String name) {
        return "UNHEX(MD5(" + name + "))";
    }

    private static long startMillis() {
        return java.sql.Timestamp.valueOf(START)
                .toLocalDateTime()
                .toInstant(java.time.ZoneOffset.UTC)
                .toEpochMilli();
    }

    private static long one(Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
