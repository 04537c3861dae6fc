package uk.guildhall.tests.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** What each page answers strangers, staff without permission, and about another council's records. */
class PageWallsTest {
    private static final String COOKIE = "guildhall";
    /** Well formed, and given to nothing. */
    private static final String NEVER = uk.guildhall.crm.council.Reference.of('P', 887_000_000);

    private static final Map<Role, Visitor> STAFF = new EnumMap<>(Role.class);
    private static Visitor foreigner;
    private static String customer;
    private static String contact;
    private static String aCase;

    @BeforeAll
    static void signIn() throws Exception {
        for (Role role : Role.values()) {
            if (role != Role.OPERATOR) {
                STAFF.put(role, signedIn(CouncilAtWork.home(), role));
            }
        }
        foreigner = signedIn(CouncilAtWork.foreign(), Role.TEAM_LEADER);
        Api theirs = CouncilAtWork.foreign().with("customer:create", "contact:create", "case:create");
        customer = made(theirs, "/api/v1/customers", "{\"name\":{\"family\":\"Wall\"}}");
        contact = made(
                theirs,
                "/api/v1/contacts",
                "{\"channel\":\"phone\",\"topics\":[{\"service\":\"council-tax\",\"outcome\":\"answered\"}]}");
        aCase = made(theirs, "/api/v1/cases", "{\"service\":\"council-tax\"}");
        foreigner.get("/desk/exports");
        foreigner.submit("/desk/exports", "what", "cases", "format", "csv", "reason", "For the walls");
        Visitor administrator = signedIn(CouncilAtWork.foreign(), Role.TENANT_ADMIN);
        administrator.get("/admin/addresses");
        administrator.submit("/admin/addresses", "addresses", "127.0.0.0/8", "label", "Wall");
        CouncilAtWork.foreign()
                .rows(
                        "INSERT INTO factor_reset (id, staff_id, requested_by, requested_at) VALUES (?, ?, ?, UTC_TIMESTAMP(6))",
                        Ids.next(),
                        CouncilAtWork.foreign().staff(Role.ADVISER),
                        CouncilAtWork.foreign().staff(Role.TENANT_ADMIN));
        administrator.get("/admin/retention");
        administrator.submit("/admin/retention");
        administrator.get("/admin/roles/new");
        administrator.submit("/admin/roles", "name", "Wall", "permissions", "case:view");
        administrator.upload("/admin/people/import", "staff.csv", "name,email,roles\nWall,wall@example.org,adviser\n");
    }

    private static Visitor signedIn(CouncilAtWork council, Role role) {
        Visitor visitor = council.visitor();
        assertEquals(
                303,
                visitor.signIn(CouncilAtWork.username(role), TestCouncil.PASSWORD)
                        .status());
        visitor.get(role == Role.TENANT_ADMIN ? "/admin/" : "/desk");
        return visitor;
    }

    private static String made(Api api, String path, String body) throws Exception {
        return new ObjectMapper()
                .readTree(api.post(path, body).expect(201).body())
                .get("reference")
                .asText();
    }

    static Stream<Endpoint> closed() {
        return Endpoints.pages().filter(endpoint -> !endpoint.isOpen());
    }

    static Stream<Endpoint> open() {
        return Endpoints.pages().filter(Endpoint::isOpen);
    }

    static Stream<Endpoint> ofOneRecord() {
        return Endpoints.pages().filter(Endpoint::namesARecord);
    }

    @ParameterizedTest
    @MethodSource("closed")
    void somebodyNotSignedInIsAskedToSignIn(Endpoint endpoint) {
        assertAskedToSignIn(call(CouncilAtWork.home().visitor(), endpoint, NEVER));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void anotherCouncilsSessionIsNone(Endpoint endpoint) {
        Visitor thief = CouncilAtWork.home().visitor();
        thief.plant(COOKIE, foreigner.cookie(COOKIE));
        assertAskedToSignIn(call(thief, endpoint, NEVER));
    }

    private static void assertAskedToSignIn(Visitor.Answer answer) {
        assertEquals(303, answer.status(), answer::body);
        assertTrue(answer.header("location").contains("/desk/sign-in"), answer::toString);
    }

    @ParameterizedTest
    @MethodSource("closed")
    void everyRoleWithoutThePermissionIsRefusedAndSomeOtherIsNot(Endpoint endpoint) {
        if (endpoint.path().equals("/desk/sign-out")) {
            return; // It would end the sessions that the others are tried with; SessionLifeTest has it.
        }
        List<Role> admitted = new ArrayList<>();
        for (Role role : STAFF.keySet()) {
            if (call(STAFF.get(role), endpoint, NEVER).status() != 403) {
                admitted.add(role);
                assertTrue(role.permissions().contains(endpoint.permission()), role + " at " + endpoint);
            }
        }
        assertFalse(admitted.isEmpty(), () -> "Nobody may call " + endpoint);
    }

    @ParameterizedTest
    @MethodSource("ofOneRecord")
    void anotherCouncilsRecordIsAnsweredAsOneThatNeverWas(Endpoint endpoint) {
        Visitor somebody = STAFF.get(
                Role.TEAM_LEADER.permissions().contains(endpoint.permission()) ? Role.TEAM_LEADER : Role.TENANT_ADMIN);
        String never = endpoint.path().startsWith("/admin/") ? "00000000-0000-7000-8000-000000000000" : NEVER;
        String foreign = foreign(endpoint.path());
        Visitor.Answer nothing = call(somebody, endpoint, never);
        Visitor.Answer theirs = call(somebody, endpoint, foreign);
        assertEquals(404, nothing.status(), nothing::body);
        assertEquals(404, theirs.status(), theirs::body);
        assertEquals(nothing.body().replace(never, "?"), theirs.body().replace(foreign, "?"));
    }

    /** The other council's record of the kind that the address names. */
    private static String foreign(String path) {
        if (path.contains("/exports/")) {
            return CouncilAtWork.foreign().newest("data_export");
        } else if (path.contains("/retention/")) {
            return CouncilAtWork.foreign().newest("retention_run");
        } else if (path.contains("/customers/")) {
            return customer;
        } else if (path.contains("/contacts/")) {
            return contact;
        } else if (path.contains("/import/")) {
            return CouncilAtWork.foreign().newest("staff_import");
        } else if (path.contains("/people/")) {
            return CouncilAtWork.foreign().staff(Role.ADVISER).toString();
        } else if (path.contains("/teams/")) {
            return CouncilAtWork.foreign().newest("team");
        } else if (path.contains("/roles/")) {
            return CouncilAtWork.foreign().newest("council_role");
        } else if (path.contains("/tokens/")) {
            return id("SELECT id FROM api_token LIMIT 1");
        } else if (path.contains("/addresses/")) {
            return id("SELECT id FROM address_range LIMIT 1");
        } else if (path.contains("/staff/")) {
            return CouncilAtWork.foreign().staff(Role.ADVISER).toString();
        } else if (path.contains("/security/")) {
            return id(
                    "SELECT id FROM factor WHERE staff_id = ?",
                    CouncilAtWork.foreign().staff(Role.TEAM_LEADER));
        } else if (path.contains("/support/")) {
            return CouncilAtWork.foreign().supportAsked();
        } else if (path.contains("/factor-resets/")) {
            return id("SELECT id FROM factor_reset LIMIT 1");
        }
        return aCase;
    }

    private static String id(String sql, Object... values) {
        return Ids.of((byte[]) CouncilAtWork.foreign().rows(sql, values).get(0).get(0))
                .toString();
    }

    @ParameterizedTest
    @MethodSource("open")
    void whatIsOpenAnswersEverybody(Endpoint endpoint) {
        int status = call(CouncilAtWork.home().visitor(), endpoint, NEVER).status();
        assertTrue(Arrays.asList(200, 303, 404, 422).contains(status) || status == 400, endpoint + " " + status);
    }

    private static Visitor.Answer call(Visitor visitor, Endpoint endpoint, String record) {
        String path = endpoint.about(record);
        return endpoint.method().equals("GET") ? visitor.get(path) : visitor.submit(path, "version", "0");
    }
}
