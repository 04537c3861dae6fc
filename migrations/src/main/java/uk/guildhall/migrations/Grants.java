package uk.guildhall.migrations;

import static uk.guildhall.migrations.Names.account;
import static uk.guildhall.migrations.Names.quoted;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a council's login may do, table by table: a grant on the whole schema could not leave the audit out. After every
 * migration the grants that stand are made equal to those meant; anything beyond them is taken away.
 */
public final class Grants {

    private static final Set<String> FULL = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");
    private static final Set<String> APPEND_ONLY = Set.of("SELECT", "INSERT");
    private static final Set<String> ONLY_ADDED_TO = Set.of("audit_entry", "audit_seal", "policy_change");
    private static final Pattern ON_TABLE = Pattern.compile("GRANT ([A-Z, ]+) ON `(\\w+)`\\.`(\\w+)` TO `(\\w+)`@`%`");
    private static final Pattern NOTHING =
            Pattern.compile("GRANT USAGE ON \\*\\.\\* TO `\\w+`@`%`(?: IDENTIFIED BY PASSWORD '[^']*')?");
    private static final Pattern ROLE = Pattern.compile("GRANT (`[^`]+`(?:@`[^`]+`)?) TO .*");

    private final Connection admin;

    public Grants(Connection admin) {
        this.admin = admin;
    }

    /** Makes the login's grants on its schema exactly those meant. Answers how many had to be changed. */
    public int settle(String schema, String login) throws SQLException {
        return settle(schema, login, false);
    }

    /**
     * The same.
     *
     * @param platform whether it is the operator's own tenant, which sees the register and files jobs there as well
     */
    public int settle(String schema, String login, boolean platform) throws SQLException {
        Map<String, Set<String>> meant = meant(tables(schema));
        List<String> extra = new ArrayList<>();
        Map<String, Set<String>> standing = standing(schema, login, extra);
        List<String> inRegister = platform ? RegisterGrants.takenOutOf(extra) : List.of();
        List<String> changes = new ArrayList<>();
        if (!extra.isEmpty()) {
            extra.stream()
                    .map(ROLE::matcher)
                    .filter(Matcher::matches)
                    .forEach(role -> changes.add("REVOKE " + role.group(1) + " FROM " + account(login)));
            // Last, for MariaDB takes the roles away with it and then has none to revoke.
            changes.add("REVOKE ALL PRIVILEGES, GRANT OPTION FROM " + account(login));
            standing = Map.of();
        }
        changes.addAll(differences(schema, login, meant, standing));
        if (platform) {
            changes.addAll(RegisterGrants.differences(login, extra.isEmpty() ? inRegister : List.of()));
        }
        try (Statement statement = admin.createStatement()) {
            for (String change : changes) {
                statement.execute(change);
            }
        }
        return changes.size();
    }

    /** What a login may do on each of these tables; on one that is left out, nothing. */
    public static Map<String, Set<String>> meant(Set<String> tables) {
        Map<String, Set<String>> meant = new TreeMap<>();
        for (String table : tables) {
            if (!table.startsWith("DATABASECHANGELOG")) {
                meant.put(table, ONLY_ADDED_TO.contains(table) ? APPEND_ONLY : FULL);
            }
        }
        return meant;
    }

    /** The grants of a login on the tables of its own schema as the server tells them; the rest goes to {@code extra}. */
    public Map<String, Set<String>> standing(String schema, String login, List<String> extra) throws SQLException {
        Map<String, Set<String>> standing = new TreeMap<>();
        try (Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery("SHOW GRANTS FOR " + account(login))) {
            while (rows.next()) {
                String grant = rows.getString(1);
                Matcher onTable = ON_TABLE.matcher(grant);
                if (onTable.matches() && onTable.group(2).equals(schema)) {
                    standing.put(
                            onTable.group(3),
                            new TreeSet<>(List.of(onTable.group(1).split(", "))));
                } else if (!NOTHING.matcher(grant).matches()) {
                    extra.add(grant);
                }
            }
        }
        return standing;
    }

    private Set<String> tables(String schema) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery("SHOW TABLES FROM " + quoted(schema))) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static List<String> differences(
            String schema, String login, Map<String, Set<String>> meant, Map<String, Set<String>> standing) {
        List<String> changes = new ArrayList<>();
        Set<String> tables = new TreeSet<>(meant.keySet());
        tables.addAll(standing.keySet());
        for (String table : tables) {
            Set<String> wanted = meant.getOrDefault(table, Set.of());
            Set<String> have = standing.getOrDefault(table, Set.of());
            String on = " ON " + quoted(schema) + ".`" + table + "` ";
            Set<String> surplus = without(have, wanted);
            Set<String> missing = without(wanted, have);
            if (!surplus.isEmpty()) {
                changes.add("REVOKE " + String.join(", ", surplus) + on + "FROM " + account(login));
            }
            if (!missing.isEmpty()) {
                changes.add("GRANT " + String.join(", ", missing) + on + "TO " + account(login));
            }
        }
        return changes;
    }

    private static Set<String> without(Set<String> these, Set<String> those) {
        Set<String> rest = new TreeSet<>(these);
        rest.removeAll(those);
        return rest;
    }
}
