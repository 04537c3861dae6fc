package uk.guildhall.web.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.council.Refused;

class JsonBodyTest {

    record Name(String given, String family) {}

    record Person(
            Name name, LocalDate born, Instant since, Integer children, Boolean known, List<Name> others, Kind kind) {}

    enum Kind {
        A
    }

    @Test
    void readsWhatIsWellFormed() {
        Person person = read(
                "{\"name\":{\"given\":\"Zoë 😀\",\"family\":null},\"born\":\"1980-02-29\",\"since\":\"2026-11-24T10:00:00+01:00\","
                        + "\"children\":2,\"known\":true}");
        assertEquals("Zoë 😀", person.name().given());
        assertEquals(LocalDate.of(1980, 2, 29), person.born());
        assertEquals(Instant.parse("2026-11-24T09:00:00Z"), person.since());
    }

    @Test
    void writesMomentsInUtcAndDaysAsDays() {
        String json = new String(
                JsonBody.write(new Person(
                        null,
                        LocalDate.of(1980, 2, 29),
                        Instant.parse("2026-11-24T09:00:00.120Z"),
                        null,
                        null,
                        null,
                        null)),
                StandardCharsets.UTF_8);
        assertEquals(
                "{\"name\":null,\"born\":\"1980-02-29\",\"since\":\"2026-11-24T09:00:00.120Z\",\"children\":null,"
                        + "\"known\":null,\"others\":null,\"kind\":null}",
                json);
    }

    @Test
    void namesEveryUnknownField() {
        assertEquals(
                List.of("/name/middle problem.unknown-field", "/council problem.unknown-field"),
                faults("{\"name\":{\"given\":\"Ann\",\"middle\":{\"a\":[1]}},\"council\":\"other\"}"));
    }

    @Test
    void pointsAtAValueOfTheWrongKind() {
        assertEquals(List.of("/children problem.type"), faults("{\"children\":\"two\"}"));
        assertEquals(List.of("/children problem.type"), faults("{\"children\":\"2\"}"));
        assertEquals(List.of("/children problem.type"), faults("{\"children\":2.5}"));
        assertEquals(List.of("/children problem.type"), faults("{\"children\":99999999999}"));
        assertEquals(List.of("/name problem.type"), faults("{\"name\":\"Ann\"}"));
        assertEquals(List.of("/name/given problem.type"), faults("{\"name\":{\"given\":1}}"));
        assertEquals(List.of("/name/given problem.type"), faults("{\"name\":{\"given\":{}}}"));
        assertEquals(List.of("/others/1/given problem.type"), faults("{\"others\":[{},{\"given\":[]}]}"));
        assertEquals(List.of("/known problem.type"), faults("{\"known\":\"yes\"}"));
        assertEquals(List.of("/kind problem.type"), faults("{\"kind\":\"B\"}"));
        assertEquals(List.of(" problem.type"), faults("[]"));
    }

    @Test
    void saysThatADayDoesNotExist() {
        assertEquals(List.of("/born problem.date"), faults("{\"born\":\"2026-02-30\"}"));
        assertEquals(List.of("/born problem.date"), faults("{\"born\":20260230}"));
        assertEquals(List.of("/born problem.date"), faults("{\"born\":{}}"));
        assertEquals(List.of("/since problem.time"), faults("{\"since\":\"yesterday\"}"));
    }

    @Test
    void theSameFieldTwiceIsRefused() {
        assertEquals(List.of("/children problem.duplicate-field"), faults("{\"children\":1,\"children\":2}"));
        assertEquals(
                List.of("/name/given problem.duplicate-field"), faults("{\"name\":{\"given\":\"A\",\"given\":\"B\"}}"));
    }

    @Test
    void whatIsNotJsonIsRefused() {
        for (String broken :
                List.of("", "{", "{\"a\":}", "nope", "null", "{} {}", "{\"name\":{\"given\":\"a\u0000\"}}")) {
            assertEquals(List.of(" problem.json"), faults(broken), broken);
        }
        assertEquals(List.of(" problem.json"), faults("[".repeat(5000)));
    }

    @Test
    void soIsWhatIsNotUtf8() {
        byte[] latin = "{\"name\":{\"given\":\"Zoë\"}}".getBytes(StandardCharsets.ISO_8859_1);
        Refused refused = assertThrows(Refused.class, () -> JsonBody.read(latin, Person.class));
        assertEquals("problem.json", refused.problems().get(0).key());
    }

    private static Person read(String json) {
        return JsonBody.read(json.getBytes(StandardCharsets.UTF_8), Person.class);
    }

    private static List<String> faults(String json) {
        Refused refused = assertThrows(Refused.class, () -> read(json), json);
        return refused.problems().stream()
                .map(one -> one.pointer() + " " + one.key())
                .toList();
    }
}
