package uk.guildhall.bench;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.tenancy.Ids;

/**
 * The statements that one request sent to the database, in their order. Sent again, each row that it made gets an id, a
 * reference and a time of its own, so that the database has the same work to do.
 */
record Recorded(List<String> statements) {
    private static final Pattern NEW_ID =
            Pattern.compile("^INSERT INTO [^(]*\\(ID,.*? VALUES \\((x'[0-9a-f]{32}')", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEW_REFERENCE =
            Pattern.compile("^SELECT 1 FROM contact WHERE reference = '(T-[^']*)'");
    private static final Pattern VARIES = Pattern.compile(
            "x'[0-9a-f]{32}'|'T-[0-9A-Z]{4}-[0-9A-Z]{3}'|'\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?'");

    Recorded {
        statements = List.copyOf(statements);
    }

    /** The statements for another request of the same kind. */
    List<String> again() {
        Map<String, String> fresh = new HashMap<>();
        for (String statement : statements) {
            Matcher id = NEW_ID.matcher(statement);
            if (id.find()) {
                fresh.put(id.group(1), "x'" + Ids.next().toString().replace("-", "") + "'");
            }
            Matcher reference = NEW_REFERENCE.matcher(statement);
            if (reference.find()) {
                long number = ThreadLocalRandom.current().nextLong(1, Reference.SPACE);
                fresh.put("'" + reference.group(1) + "'", "'" + Reference.of('T', number) + "'");
            }
        }
        if (fresh.isEmpty()) {
            return statements;
        }
        String now = "'"
                + LocalDateTime.now(ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.MICROS)
                        .toString()
                        .replace('T', ' ') + "'";
        return statements.stream()
                .map(statement -> VARIES.matcher(statement).replaceAll(found -> replaced(found, statement, fresh, now)))
                .toList();
    }

    private static String replaced(MatchResult found, String statement, Map<String, String> fresh, String now) {
        boolean aTime = found.group().length() >= 21 && found.group().charAt(5) == '-';
        String other = aTime && statement.startsWith("INSERT") ? now : fresh.get(found.group());
        return Matcher.quoteReplacement(other == null ? found.group() : other);
    }
}
