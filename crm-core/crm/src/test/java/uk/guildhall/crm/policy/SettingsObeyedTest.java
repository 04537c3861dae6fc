package uk.guildhall.crm.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A setting that nothing obeys does not exist: what is shown is what some place in the sources asks for. */
class SettingsObeyedTest {
    private static final Path ROOT = Path.of("../..");
    private static final List<String> SOURCES = List.of(
            "crm-core/crm/src/main", "crm-core/web-kit/src/main", "crm-core/web/src/main", "tenant-admin/src/main");

    @Test
    void whatIsShownIsWhatIsObeyed() throws Exception {
        Map<Setting, Set<String>> obeyed = obeyedBy();
        for (Setting setting : Settings.declared()) {
            assertEquals(
                    Settings.all().contains(setting),
                    Settings.isAlways(setting) || !obeyed.get(setting).isEmpty(),
                    () -> setting.key() + " is asked for by " + obeyed.get(setting) + ": see Settings.NOT_YET");
        }
    }

    @Test
    void theDocumentationListsThem() throws Exception {
        Map<Setting, Set<String>> obeyed = obeyedBy();
        String table =
                "| setting | baseline | enhanced | sensitive | stricter also for | obeyed by |\n|---|---|---|---|---|---|\n"
                        + Settings.all().stream()
                                .map(setting -> row(setting, obeyed.get(setting)))
                                .collect(Collectors.joining("\n"));
        String document = Files.readString(ROOT.resolve("docs/policy.md"));
        assertTrue(document.contains(table), () -> "docs/policy.md should have:\n\n" + table + "\n");
    }

    private static String row(Setting setting, Set<String> places) {
        String scopes = setting.scopes().stream()
                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
        String unit =
                setting.unit() == Unit.NONE ? "" : " " + setting.unit().name().toLowerCase(Locale.ROOT);
        return "| " + setting.key() + " | " + setting.baseline() + unit + " | " + setting.enhanced() + unit + " | "
                + setting.sensitive() + unit + " | " + scopes + " | "
                + (Settings.isAlways(setting)
                        ? "always"
                        : places.stream().map(place -> "`" + place + "`").collect(Collectors.joining(", ")))
                + " |";
    }

    /** The classes that ask for each setting; those that only show the policy don't count. */
    private static Map<Setting, Set<String>> obeyedBy() throws Exception {
        Map<Setting, String> names = new LinkedHashMap<>();
        for (var field : Settings.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Setting.class) {
                names.put((Setting) field.get(null), field.getName());
            }
        }
        assertEquals(Set.copyOf(Settings.declared()), names.keySet());
        Map<Setting, Set<String>> obeyed = new LinkedHashMap<>();
        names.keySet().forEach(setting -> obeyed.put(setting, new TreeSet<>()));
        for (String folder : SOURCES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file : files.filter(SettingsObeyedTest::mayObey).toList()) {
                    note(file, names, obeyed);
                }
            }
        }
        return obeyed;
    }

    private static void note(Path file, Map<Setting, String> names, Map<Setting, Set<String>> obeyed)
            throws IOException {
        String text = Files.readString(file);
        String place = file.getFileName().toString().replace(".java", "");
        names.forEach((setting, name) -> {
            if (text.matches("(?s).*\\bSettings\\." + name + "\\b.*")) {
                obeyed.get(setting).add(place);
            }
        });
    }

    private static boolean mayObey(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java")
                && !path.endsWith("/Settings.java")
                && !path.contains("/admin/policy/")
                && !path.endsWith("/privacy/Whereabouts.java");
    }
}
