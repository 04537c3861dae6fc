package uk.guildhall.crm.people;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How a spreadsheet of staff is written: UTF-8, with or without a mark at its beginning, or what Windows programs call
 * ANSI; columns by their names in English or Welsh; several roles or teams in one cell with semicolons between them.
 */
public final class StaffFile {
    /** Five megabytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    /** In the order of the template. */
    public static final List<String> COLUMNS =
            List.of("name", "username", "email", "roles", "teams", "working_style", "language");

    private static final Map<String, String> KNOWN_AS = Map.ofEntries(
            Map.entry("enw", "name"),
            Map.entry("full name", "name"),
            Map.entry("display name", "name"),
            Map.entry("enw defnyddiwr", "username"),
            Map.entry("user name", "username"),
            Map.entry("e-mail", "email"),
            Map.entry("email address", "email"),
            Map.entry("ebost", "email"),
            Map.entry("e-bost", "email"),
            Map.entry("role", "roles"),
            Map.entry("rolau", "roles"),
            Map.entry("rôl", "roles"),
            Map.entry("team", "teams"),
            Map.entry("timau", "teams"),
            Map.entry("tîm", "teams"),
            Map.entry("working style", "working_style"),
            Map.entry("dull gweithio", "working_style"),
            Map.entry("iaith", "language"));
    private static final char MARK = '\uFEFF';
    private static final Set<Character> FORMULA = Set.of('=', '+', '-', '@', '\t', '\r');

    private StaffFile() {}

    /** The text of the file, however it was encoded. */
    public static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(file, Charset.forName("windows-1252"));
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /** Which of our columns a heading means; the heading itself, in lower case, where it is none. */
    static String column(String heading) {
        String tidy =
                heading == null ? "" : heading.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return KNOWN_AS.getOrDefault(tidy, tidy.replace(' ', '_'));
    }

    /** A cell that no spreadsheet takes for a formula: it begins with an apostrophe, which they don't show. */
    public static String cell(String text) {
        return text != null && !text.isEmpty() && FORMULA.contains(text.charAt(0)) ? "'" + text : text;
    }

    /** What was meant by a cell: text, whatever it begins with; the apostrophe of {@link #cell} is not part of it. */
    static String meant(String cell) {
        boolean marked =
                cell != null && cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.contains(cell.charAt(1));
        return marked ? cell.substring(1) : cell;
    }
}
