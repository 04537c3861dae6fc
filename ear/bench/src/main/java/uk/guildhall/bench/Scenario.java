package uk.guildhall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Something that advisers and programs do all day, as the requests that it takes; each is one of the list. */
record Scenario(String name, List<HttpRequestBytes> requests) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EXAMPLES = 24;

    /** The three of them, made from the customers that the council has. */
    static List<Scenario> of(Demo demo, HttpConnection connection) throws IOException, InterruptedException {
        JsonNode first = list(connection.send(demo.get("/api/v1/customers?limit=100")));
        String service = list(connection.send(demo.get("/api/v1/services")))
                .path(0)
                .path("code")
                .asText();
        return List.of(
                new Scenario("log a contact", contacts(demo, first, service)),
                new Scenario("search", searches(demo, first)),
                new Scenario("open a customer", openings(demo, first)));
    }

    private static JsonNode list(String json) throws IOException {
        return JSON.readTree(json).path("items");
    }

    private static List<HttpRequestBytes> contacts(Demo demo, JsonNode customers, String service) {
        List<HttpRequestBytes> requests = new ArrayList<>();
        for (int i = 0; i < EXAMPLES; i++) {
            String customer = customers.path(i).path("id").asText();
            requests.add(demo.post("/api/v1/contacts", """
                    {"customer":"%s","channel":"phone","summary":"Asked when it would be done, and was told.",\
                    "topics":[{"service":"%s","question":"When?","outcome":"answered"}]}""".formatted(customer, service)));
        }
        return requests;
    }

    /** In turn a whole name, a name and half a postcode, a whole postcode, a telephone number. */
    private static List<HttpRequestBytes> searches(Demo demo, JsonNode customers) {
        Set<String> typed = new LinkedHashSet<>();
        for (int i = 0; typed.size() < EXAMPLES && i < customers.size(); i++) {
            JsonNode customer = customers.path(i);
            String family = customer.path("name").path("family").asText("");
            String postcode = customer.path("address").path("postcode").asText("");
            String telephone = "";
            for (JsonNode detail : customer.path("contactDetails")) {
                telephone = detail.path("type").asText().equals("email")
                        ? telephone
                        : detail.path("value").asText();
            }
            String text = switch (typed.size() % 4) {
                case 0 -> customer.path("name").path("given").asText("") + " " + family;
                case 1 -> family + " " + postcode.split(" ")[0];
                case 2 -> postcode;
                default -> telephone;
            };
            if (!text.isBlank() && !family.isEmpty()) {
                typed.add(text.strip());
            }
        }
        return typed.stream()
                .map(text -> demo.get("/api/v1/customers?q="
                        + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
    }

    /** Customers to whom the first scenario doesn't add contacts, so that their timelines stay as they are. */
    private static List<HttpRequestBytes> openings(Demo demo, JsonNode customers)
            throws IOException, InterruptedException {
        String cookie = SignIn.cookie(demo);
        Set<String> references = new LinkedHashSet<>();
        for (int i = EXAMPLES; i < customers.size(); i++) {
            references.add(customers.path(i).path("reference").asText());
        }
        return references.stream()
                .limit(EXAMPLES)
                .map(reference -> HttpRequestBytes.get(demo.host(), "/desk/customers/" + reference, "Cookie", cookie))
                .toList();
    }
}
