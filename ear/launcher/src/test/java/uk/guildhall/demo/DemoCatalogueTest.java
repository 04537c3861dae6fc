package uk.guildhall.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.catalogue.ServiceField;

class DemoCatalogueTest {

    private static final Set<Integer> LGSL =
            Set.of(57, 59, 69, 92, 141, 279, 353, 364, 372, 412, 524, 528, 530, 557, 564, 577, 584, 587);
    private static final Set<Integer> LGIL = Set.of(0, 4, 8, 17);

    private final DemoCatalogue catalogue = DemoCatalogue.read();

    @Test
    void offersServicesByTheirNationalNumbers() {
        assertTrue(catalogue.services().size() >= 14);
        for (var service : catalogue.services()) {
            assertTrue(LGSL.contains(service.lgsl()), service.code());
            assertTrue(LGIL.contains(service.lgil()), service.code());
        }
    }

    @Test
    void speaksWelshThroughout() {
        for (var service : catalogue.services()) {
            assertFalse(service.nameCy().isBlank(), service.code());
            assertFalse(service.descriptionCy().isBlank(), service.code());
            for (ServiceField field : service.fields()) {
                assertFalse(field.labelCy().isBlank(), service.code());
                field.values().forEach(value -> assertFalse(value.labelCy().isBlank(), service.code()));
            }
        }
    }

    @Test
    void givesEveryServiceATeamThatIsThere() {
        var teams = catalogue.teams().stream().map(DemoCatalogue.Team::code).collect(Collectors.toSet());
        catalogue.services().forEach(service -> assertTrue(teams.contains(service.team()), service.code()));
    }

    @Test
    void tellsStoriesThatFillInTheFormAsItIs() {
        for (var service : catalogue.services()) {
            assertTrue(service.stories().size() >= 2, service.code());
            service.stories().stream().filter(story -> story.raises() != null).forEach(story -> {
                var fields = service.fields().stream().collect(Collectors.toMap(ServiceField::code, field -> field));
                story.details().forEach((code, answer) -> fits(fields.get(code), answer));
                fields.values().stream()
                        .filter(ServiceField::required)
                        .forEach(field -> assertTrue(
                                story.details().containsKey(field.code()), service.code() + "/" + field.code()));
                assertFalse(story.closing().isBlank());
            });
        }
    }

    private static void fits(ServiceField field, String answer) {
        switch (field.type()) {
            case "choice" ->
                assertTrue(
                        field.values().stream().anyMatch(value -> value.code().equals(answer)),
                        field.code() + "=" + answer);
            case "yesno" -> assertTrue(Set.of("yes", "no").contains(answer), field.code());
            case "number" -> assertEquals(answer, Integer.toString(Integer.parseInt(answer)));
            case "date" -> assertEquals(answer, LocalDate.parse(answer).toString());
            default -> assertFalse(answer.isBlank());
        }
    }
}
