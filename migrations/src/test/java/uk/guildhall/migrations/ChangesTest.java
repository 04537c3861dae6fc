package uk.guildhall.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change must be like for a migrator that may be killed after any statement. */
class ChangesTest {

    private static final Path FOLDER = Path.of("src/main/resources/uk/guildhall/migrations");
    private static final Pattern REPEATABLE =
            Pattern.compile("(?s)CREATE TABLE IF NOT EXISTS .*|INSERT IGNORE INTO .*|UPDATE .*|DELETE FROM .*");

    @ParameterizedTest
    @ValueSource(strings = {"control", "council"})
    void isOneStatementThatCanBeRepeatedOrLooksBeforeItActs(String kind) throws IOException {
        for (Path change : changes(kind)) {
            String text = Files.readString(change);
            String name = change.getFileName().toString().replace(".sql", "");
            assertTrue(text.startsWith("--liquibase formatted sql\n\n--changeset guildhall:" + name + "\n"), name);
            String sql = text.replaceAll("(?m)^--.*$", "").strip();
            assertEquals(sql.length() - 1, sql.indexOf(';'), name + " is more than one statement");
            assertTrue(
                    REPEATABLE.matcher(sql).matches() || text.contains("--preconditions onFail:MARK_RAN"),
                    name + " could not be repeated after a kill");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"control", "council"})
    void isListedInItsOrder(String kind) throws IOException {
        String listed = Files.readString(FOLDER.resolve(kind).resolve("changelog.yaml"));
        List<String> names = changes(kind).stream()
                .map(Path::getFileName)
                .map(Path::toString)
                .toList();
        List<String> inList = Pattern.compile("file: (\\S+)")
                .matcher(listed)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(names, inList);
        // A merge that drops one of these lines drops a change without a word.
        String expected = names.stream()
                .map(name -> "  - include:\n      file: " + name + "\n      relativeToChangelogFile: true\n")
                .collect(Collectors.joining());
        assertTrue(listed.endsWith(expected), listed);
    }

    private static List<Path> changes(String kind) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }
}
