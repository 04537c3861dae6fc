package uk.guildhall.tests.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import java.util.stream.Collectors;
import uk.guildhall.tests.support.CouncilAtWork;

/** Customers whom the council of these tests knows already. */
final class People {
    private static final Random RANDOM = new Random();

    private People() {}

    /** A customer's name and reference. */
    record Known(String given, String family, String reference) {
        String name() {
            return given + " " + family;
        }

        String page() {
            return "/desk/customers/" + reference;
        }
    }

    /** A family name that nobody else has, nor one that sounds or looks like it. */
    static String newName() {
        return "Q" + RANDOM.ints(11, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    static Known known() {
        return known("Agnes", newName());
    }

    static Known known(String given, String family) {
        ObjectNode person = new ObjectMapper().createObjectNode();
        person.putObject("name").put("given", given).put("family", family);
        person.putObject("address")
                .put("line1", "1 High Street")
                .put("town", "Northam")
                .put("postcode", "CH2 1AA");
        String reference = CouncilAtWork.home()
                .with("customer:create")
                .post("/api/v1/customers", person)
                .expect(201)
                .text("/reference");
        return new Known(given, family, reference);
    }
}
