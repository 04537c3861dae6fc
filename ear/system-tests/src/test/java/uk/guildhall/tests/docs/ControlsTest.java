package uk.guildhall.tests.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that says which test shows which control names tests that there are. */
class ControlsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern NAMED = Pattern.compile("`(?:…|uk\\.guildhall)\\.([a-zA-Z.]+Test)`");

    @Test
    void namesOnlyTestsThatThereAre() throws IOException {
        Set<String> named = NAMED.matcher(Files.readString(ROOT.resolve("docs/controls.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(named.isEmpty());
        Set<String> missing = new TreeSet<>(named);
        try (Stream<Path> files = Files.walk(ROOT, 14)) {
            Set<String> there = files.map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> file.contains("/src/test/java/") && file.endsWith("Test.java"))
                    .map(file ->
                            file.substring(0, file.length() - ".java".length()).replace('/', '.'))
                    .collect(Collectors.toSet());
            missing.removeIf(name -> there.stream()
                    .anyMatch(
                            file -> file.endsWith(".guildhall.tests." + name) || file.endsWith(".guildhall." + name)));
        }
        assertEquals(Set.of(), missing);
    }
}
