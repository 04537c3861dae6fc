package uk.guildhall.tests.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.Operator;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;
import uk.guildhall.tests.support.WholeSystem;

/** The operator's own addresses: for nobody else, and on no council's host, whatever somebody holds there. */
class PlatformWallsTest {
    private static final List<String> ALL =
            List.of("council:view", "council:create", "council:edit", "council:support");
    private static final String COOKIE = "guildhall";
    private static final String NEVER = "nosuchcouncil";

    private static Visitor administrator;
    private static Visitor operator;

    @BeforeAll
    static void signIn() {
        administrator = CouncilAtWork.home().visitor();
        administrator.signIn(CouncilAtWork.username(Role.TENANT_ADMIN), TestCouncil.PASSWORD);
        administrator.get("/admin/");
        operator = Operator.signedIn();
    }

    static Stream<Endpoint> pages() {
        return Endpoints.platform().filter(endpoint -> !endpoint.isApi());
    }

    static Stream<Endpoint> api() {
        return Endpoints.platform().filter(Endpoint::isApi);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isNotThereOnACouncilsHostEvenForItsAdministrator(Endpoint endpoint) {
        assertEquals(404, call(administrator, endpoint).status());
        Visitor thief = CouncilAtWork.home().visitor();
        thief.plant(COOKIE, operator.cookie(COOKIE));
        assertEquals(404, call(thief, endpoint).status());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void asksStrangersAndCouncilsStaffToSignIn(Endpoint endpoint) {
        Visitor stranger = Visitor.at(WholeSystem.running(), Operator.CODE);
        assertEquals(303, call(stranger, endpoint).status());
        stranger.plant(COOKIE, administrator.cookie(COOKIE));
        Visitor.Answer asked = call(stranger, endpoint);
        assertEquals(303, asked.status(), asked::body);
        assertTrue(asked.header("location").contains("/desk/sign-in"), asked::toString);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void letsAnOperatorInButNotWhereTheOfficerHasASay(Endpoint endpoint) {
        int status = call(operator, endpoint).status();
        // Who looks after the platform has no say in how a council protects its data.
        assertEquals(endpoint.permission().equals(Endpoint.OFFICERS), status == 403, endpoint + " " + status);
        assertNotEquals(500, status);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void takesNoFormWithoutItsToken(Endpoint endpoint) {
        if (!endpoint.method().equals("GET")) {
            assertEquals(403, operator.post(endpoint.about(NEVER), "code", "x").status());
        }
    }

    @ParameterizedTest
    @MethodSource("api")
    void isNotThereForAProgramOfACouncilEvenWithThePermission(Endpoint endpoint) {
        Api theirs = CouncilAtWork.home().with(ALL.toArray(String[]::new));
        call(theirs, endpoint).expectRefusal(404);
        call(Operator.showing(theirs.token()), endpoint).expectRefusal(401);
        call(Operator.showing(null), endpoint).expectRefusal(401);
    }

    @ParameterizedTest
    @MethodSource("api")
    void refusesAProgramWithEveryOtherPermission(Endpoint endpoint) {
        String[] others = ALL.stream()
                .filter(permission -> !permission.equals(endpoint.permission()))
                .toArray(String[]::new);
        call(Operator.program(others), endpoint).expectRefusal(403);
        int allowed = call(Operator.program(endpoint.permission()), endpoint).status();
        assertTrue(List.of(200, 400, 404).contains(allowed), endpoint + " " + allowed);
    }

    private static Visitor.Answer call(Visitor visitor, Endpoint endpoint) {
        String path = endpoint.about(NEVER);
        return endpoint.method().equals("GET") ? visitor.get(path) : visitor.submit(path, "once", "x");
    }

    private static Answer call(Api api, Endpoint endpoint) {
        String path = endpoint.about(
                endpoint.path().contains("{id}") ? UUID.randomUUID().toString() : NEVER);
        return endpoint.method().equals("GET")
                ? api.get(path)
                : api.send(endpoint.method(), path, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
    }
}
