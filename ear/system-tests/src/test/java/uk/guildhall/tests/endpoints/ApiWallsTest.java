package uk.guildhall.tests.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;

/** What each endpoint of the API answers strangers, programs without permission, and about another council's records. */
class ApiWallsTest {
    private static final String[] EVERYTHING =
            Endpoints.api().map(Endpoint::permission).distinct().toArray(String[]::new);
    private static final Map<String, String> BODIES = Map.of(
            "POST /api/v1/customers", "{\"name\":{\"family\":\"Wall\"}}",
            "POST /api/v1/contacts",
                    "{\"channel\":\"phone\",\"topics\":[{\"service\":\"council-tax\",\"outcome\":\"answered\"}]}",
            "POST /api/v1/cases", "{\"service\":\"council-tax\"}",
            "POST /api/v1/cases/{ref}/notes", "{\"text\":\"x\"}",
            "POST /api/v1/cases/{ref}/assignment", "{\"team\":\"highways\"}",
            "POST /api/v1/cases/{ref}/closure", "{\"reason\":\"x\"}",
            "POST /api/v1/cases/{ref}/reopening", "{\"reason\":\"x\"}",
            "POST /api/v1/exports", "{\"what\":\"cases\",\"reason\":\"For the walls\"}",
            "POST /api/v1/policy/requests", "{\"level\":\"baseline\",\"reason\":\"x\"}");

    private static Records ours;
    private static Records theirs;

    /** One of each, by id and by reference. */
    private record Records(
            List<String> customer,
            List<String> contact,
            List<String> aCase,
            List<String> staff,
            List<String> support,
            List<String> export) {
        static Records madeIn(CouncilAtWork council) {
            Api api = council.with(EVERYTHING);
            return new Records(
                    names(api.post("/api/v1/customers", BODIES.get("POST /api/v1/customers"))),
                    names(api.post("/api/v1/contacts", BODIES.get("POST /api/v1/contacts"))),
                    names(api.post("/api/v1/cases", BODIES.get("POST /api/v1/cases"))),
                    List.of(council.staffId(Role.ADVISER).toString()),
                    List.of(council.supportAsked()),
                    List.of(api.post("/api/v1/exports", BODIES.get("POST /api/v1/exports"))
                            .expect(202)
                            .text("/id")));
        }

        private static List<String> names(Answer made) {
            made.expect(201);
            return List.of(made.text("/id"), made.text("/reference"));
        }

        List<String> of(Endpoint endpoint) {
            if (endpoint.path().contains("/exports/")) {
                return export;
            }
            if (endpoint.path().contains("/customers/")) {
                return customer;
            }
            if (endpoint.path().contains("/support/")) {
                return support;
            }
            if (endpoint.path().contains("/staff/")) {
                return staff;
            }
            return endpoint.path().contains("/contacts/") ? contact : aCase;
        }
    }

    @BeforeAll
    static void makeRecords() {
        ours = Records.madeIn(CouncilAtWork.home());
        theirs = Records.madeIn(CouncilAtWork.foreign());
    }

    static Stream<Endpoint> every() {
        return Endpoints.api();
    }

    static Stream<Endpoint> ofOneRecord() {
        return Endpoints.api().filter(Endpoint::namesARecord);
    }

    @ParameterizedTest
    @MethodSource("every")
    void nobodyAndAnotherCouncilsProgramAreAnsweredAlike(Endpoint endpoint) {
        Answer nobody = call(CouncilAtWork.home().nobody(), endpoint, "anything");
        String stolen = CouncilAtWork.foreign().token(EVERYTHING);
        Answer foreigner = call(CouncilAtWork.home().showing(stolen), endpoint, "anything");
        nobody.expectRefusal(401);
        foreigner.expectRefusal(401);
        assertEquals(nobody.body(), foreigner.body());
        assertEquals(nobody.header("WWW-Authenticate"), foreigner.header("WWW-Authenticate"));
    }

    @ParameterizedTest
    @MethodSource("every")
    void aProgramWithEveryOtherPermissionIsRefused(Endpoint endpoint) {
        String[] others = Arrays.stream(EVERYTHING)
                .filter(permission -> !permission.equals(endpoint.permission()))
                .toArray(String[]::new);
        String record = endpoint.namesARecord() ? ours.of(endpoint).get(0) : "council-tax";
        call(CouncilAtWork.home().with(others), endpoint, record).expectRefusal(403);
        if (endpoint.path().contains("/exports/")) {
            return; // Another token's export is none, whatever it may do; ExportsTest has its own.
        }
        Answer allowed = call(CouncilAtWork.home().with(endpoint.permission()), endpoint, record);
        assertNotEquals(403, allowed.status());
        assertNotEquals(401, allowed.status());
        assertNotEquals(404, allowed.status());
    }

    @ParameterizedTest
    @MethodSource("ofOneRecord")
    void anotherCouncilsRecordIsAnsweredAsOneThatNeverWas(Endpoint endpoint) {
        Api api = CouncilAtWork.home().with(EVERYTHING);
        List<String> never = List.of(UUID.randomUUID().toString(), "nothing");
        String expected = call(api, endpoint, never.get(0)).expectRefusal(404).body();
        for (String foreign : theirs.of(endpoint)) {
            Answer answer = call(api, endpoint, foreign).expectRefusal(404);
            assertEquals(expected, answer.body());
        }
        assertEquals(
                expected, call(api, endpoint, never.get(1)).expectRefusal(404).body());
    }

    @ParameterizedTest
    @MethodSource("foreignInBody")
    void anotherCouncilsRecordInABodyOrAQueryIsAnsweredAsOneThatNeverWas(String request) {
        String[] parts = request.split(" ", 3);
        Api api = CouncilAtWork.home().with(EVERYTHING);
        String foreign = theirs.of(new Endpoint("", "/" + parts[1] + "/", "")).get(0);
        String expected = send(api, parts, UUID.randomUUID().toString());
        assertEquals(expected, send(api, parts, foreign));
    }

    static Stream<String> foreignInBody() {
        return Stream.of(
                "/api/v1/contacts?customer=? customers",
                "/api/v1/cases?customer=? customers",
                "/api/v1/contacts customers {\"customer\":\"?\",\"channel\":\"phone\",\"topics\":[{\"service\":\"council-tax\",\"outcome\":\"answered\"}]}",
                "/api/v1/cases customers {\"customer\":\"?\",\"service\":\"council-tax\"}",
                "/api/v1/cases contacts {\"raisedFrom\":\"?\",\"service\":\"council-tax\"}",
                "/api/v1/contacts cases {\"channel\":\"phone\",\"topics\":[{\"service\":\"council-tax\",\"outcome\":\"case\",\"case\":\"?\"}]}");
    }

    private static String send(Api api, String[] parts, String record) {
        Answer answer = parts.length == 2
                ? api.get(parts[0].replace("?customer=?", "?customer=" + record))
                : api.post(parts[0], parts[2].replace("?", record));
        assertEquals(parts.length == 2 ? 404 : 400, answer.status(), answer::body);
        return answer.body();
    }

    private static Answer call(Api api, Endpoint endpoint, String record) {
        String path = endpoint.about(record);
        if (endpoint.method().equals("GET")) {
            return api.get(path);
        }
        if (endpoint.method().equals("DELETE")) {
            return api.sending("If-Match", "*").send("DELETE", path, null, null);
        }
        String body = BODIES.getOrDefault(endpoint.method() + " " + endpoint.path(), "{}");
        return api.sending("If-Match", "*")
                .send(endpoint.method(), path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
