package uk.guildhall.web.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Words ENGLISH = Words.of("en");
    private static final Words WELSH = Words.of("cy");
    private static final Pattern LITERAL =
            Pattern.compile("(?:\\.say|[Ff]lash\\.(?:success|warning))\\(\\s*\"([^\"]+)\"\\s*([,)+])");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(keys("en"), keys("cy"));
    }

    @Test
    void bothLanguagesTakeTheSameValues() {
        Properties english = Words.bundle("en");
        Properties welsh = Words.bundle("cy");
        for (String key : keys("en")) {
            assertEquals(arguments(english.getProperty(key)), arguments(welsh.getProperty(key)), key);
        }
    }

    @Test
    void everyKeyThatAPageUsesExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String root : new String[] {"src/main", "../web/src/main", "../../tenant-admin/src/main"}) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(WordsTest::isSource).toList()) {
                    Matcher used = LITERAL.matcher(Files.readString(file));
                    while (used.find()) {
                        boolean prefix = used.group(2).equals("+");
                        if (keys("en").stream()
                                .noneMatch(k -> prefix ? k.startsWith(used.group(1)) : k.equals(used.group(1)))) {
                            missing.add(used.group(1) + " in " + file);
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void datesAndTimesAreWrittenAsPeopleWriteThem() {
        Instant afternoon = Instant.parse("2026-11-24T14:05:00Z");
        assertEquals("24 November 2026", ENGLISH.date(afternoon));
        assertEquals("24 Tachwedd 2026", WELSH.date(afternoon));
        assertEquals("2:05pm", ENGLISH.time(afternoon));
        assertEquals("2:05yp", WELSH.time(afternoon));
        assertEquals("24 November 2026 at 2:05pm", ENGLISH.dateTime(afternoon));
        assertEquals("12am", ENGLISH.time(Instant.parse("2026-11-24T00:00:00Z")));
        assertEquals("12pm", ENGLISH.time(Instant.parse("2026-11-24T12:00:00Z")));
        assertEquals("9am", ENGLISH.time(Instant.parse("2026-11-24T09:00:00Z")));
    }

    @Test
    void summerTimeIsTheClockOnTheWall() {
        assertEquals("12:30am", ENGLISH.time(Instant.parse("2026-07-01T23:30:00Z")));
        assertEquals("2 July 2026", ENGLISH.date(Instant.parse("2026-07-01T23:30:00Z")));
    }

    @Test
    void daysNearAtHandHaveNames() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        assertEquals("Today", ENGLISH.dayHeading(today, today));
        assertEquals("Ddoe", WELSH.dayHeading(today.minusDays(1), today));
        assertEquals("Dydd Sul 22 Tachwedd 2026", WELSH.dayHeading(today.minusDays(2), today));
    }

    @Test
    void countsReadWell() {
        assertEquals("No customers found", ENGLISH.say("search.found", 0));
        assertEquals("1 customer found", ENGLISH.say("search.found", 1));
        assertEquals("12 customers found", ENGLISH.say("search.found", 12));
        assertEquals("Cafwyd hyd i 12 cwsmer", WELSH.say("search.found", 12));
    }

    @Test
    void whatIsTypedIsNeverTakenForAPattern() {
        assertEquals("No customer matches “{0} it's”", ENGLISH.say("search.none", "{0} it's"));
    }

    @Test
    void anotherLanguageReadsAsEnglishAndAMissingKeyIsAMistake() {
        assertEquals("en", Words.of("fr").language());
        assertEquals("en", Words.of(null).language());
        assertThrows(IllegalArgumentException.class, () -> ENGLISH.say("no.such.key"));
        assertTrue(WELSH.welsh());
        assertFalse(ENGLISH.welsh());
    }

    private static boolean isSource(Path file) {
        String name = file.toString();
        return name.endsWith(".jte") || name.endsWith(".java");
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(Words.bundle(language).stringPropertyNames());
    }

    /** Customers may prefer languages that the pages themselves don't speak. */
    @Test
    void namesAnyLanguage() {
        assertEquals("Welsh", Words.of("en").languageName("cy"));
        assertEquals("Polish", Words.of("en").languageName("pl"));
        assertEquals("xx", Words.of("en").languageName("xx"));
    }
}
