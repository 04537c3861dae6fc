package uk.guildhall.migrations;

import static uk.guildhall.migrations.Names.CONTROL;
import static uk.guildhall.migrations.Names.account;
import static uk.guildhall.migrations.Names.quoted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the operator's own login may do in the register: see which councils there are, but not their secrets, file jobs,
 * which somebody else does, and ask for support access, which a council grants in a schema that this login never sees. It
 * can change nothing there; nobody else among the tenants sees the register at all.
 */
final class RegisterGrants {

    private static final String COUNCIL_WITHOUT_SECRETS =
            "SELECT (cell, code, created_at, gss, kind, level, login_name,"
                    + " name, name_cy, nation, ring, schema_name, schema_version, status, updated_at)";
    /** Rights by table, each written as {@link #tidy} writes them. */
    private static final Map<String, Set<String>> MEANT = new TreeMap<>(Map.ofEntries(
            Map.entry("backup_plan", Set.of("SELECT")),
            Map.entry("council", Set.of(COUNCIL_WITHOUT_SECRETS)),
            Map.entry("council_backup", Set.of("SELECT")),
            Map.entry("council_host", Set.of("SELECT")),
            Map.entry("migration_run", Set.of("SELECT")),
            Map.entry("offboarding", Set.of("SELECT")),
            Map.entry("platform_job", Set.of("INSERT", "SELECT")),
            Map.entry("retired_code", Set.of("SELECT")),
            Map.entry("support_answer", Set.of("SELECT")),
            Map.entry("support_pass", Set.of("INSERT")),
            Map.entry("support_request", Set.of("INSERT", "SELECT"))));

    private static final Pattern ON_REGISTER =
            Pattern.compile("GRANT (.+) ON `" + CONTROL + "`\\.`(\\w+)` TO `\\w+`@`%`");
    private static final Pattern RIGHT = Pattern.compile("([A-Z]+)(?: \\(([^)]*)\\))?");

    private RegisterGrants() {}

    /** Takes those grants that may stand out of the list, and answers them; what is beyond the meaning stays in it. */
    static List<String> takenOutOf(List<String> grants) {
        List<String> found = grants.stream().filter(RegisterGrants::isMeant).toList();
        grants.removeAll(found);
        return found;
    }

    /** The statements that give what is meant and not yet standing. */
    static List<String> differences(String login, List<String> standing) {
        Map<String, Set<String>> have = new TreeMap<>();
        for (String grant : standing) {
            Matcher match = ON_REGISTER.matcher(grant);
            if (match.matches()) {
                have.computeIfAbsent(match.group(2), table -> new TreeSet<>()).addAll(tidy(match.group(1)));
            }
        }
        List<String> changes = new ArrayList<>();
        MEANT.forEach((table, rights) -> {
            Set<String> missing = new TreeSet<>(rights);
            missing.removeAll(have.getOrDefault(table, Set.of()));
            if (!missing.isEmpty()) {
                changes.add("GRANT " + String.join(", ", missing) + " ON " + quoted(CONTROL) + ".`" + table + "` TO "
                        + account(login));
            }
        });
        return changes;
    }

    private static boolean isMeant(String grant) {
        Matcher match = ON_REGISTER.matcher(grant);
        return match.matches() && MEANT.getOrDefault(match.group(2), Set.of()).containsAll(tidy(match.group(1)));
    }

    /** Rights as the servers tell them, each in its own order and with quotes of its own, in one way of writing. */
    private static Set<String> tidy(String rights) {
        Set<String> tidy = new TreeSet<>();
        Matcher right = RIGHT.matcher(rights);
        while (right.find()) {
            tidy.add(
                    right.group(2) == null
                            ? right.group(1)
                            : right.group(1) + " ("
                                    + Arrays.stream(right.group(2).split(","))
                                            .map(column ->
                                                    column.replace("`", "").strip())
                                            .sorted()
                                            .collect(Collectors.joining(", "))
                                    + ")");
        }
        return tidy;
    }
}
