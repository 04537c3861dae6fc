package uk.guildhall.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.Demo;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** Every page, wide and narrow: no rule of WCAG 2.2 AA that a program can check is broken, and nothing scrolls sideways. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int NARROW = 320;

    private final Map<String, Window> windows = new TreeMap<>();
    private Demo demo;
    private String customer;
    private String contact;
    private String openCase;
    private String closedCase;
    private String staffImport;
    private String export;
    private String run;

    @BeforeAll
    void records() {
        demo = Demo.running();
        Api program = CouncilAtWork.home()
                .with("customer:create", "contact:create", "case:create", "case:close", "case:view", "customer:edit");
        customer = People.known().reference();
        contact = program.post(
                        "/api/v1/contacts",
                        "{\"channel\":\"phone\",\"customer\":\"" + customer + "\",\"summary\":\"Said\",\"topics\":"
                                + "[{\"service\":\"council-tax\",\"question\":\"When?\",\"outcome\":\"answered\"}]}")
                .expect(201)
                .text("/reference");
        openCase = aCase(program);
        closedCase = aCase(program);
        Visitor administrator = CouncilAtWork.home().visitor();
        administrator.signIn(CouncilAtWork.username(Role.TENANT_ADMIN), TestCouncil.PASSWORD);
        administrator.get("/admin/people/import");
        administrator.upload(
                "/admin/people/import",
                "staff.csv",
                "name,email,roles\nAmy Able,amy.able@example.org,adviser\n,not-an-address,mayor\n");
        staffImport = CouncilAtWork.home().newest("staff_import");
        CouncilAtWork.home()
                .rows(
                        "INSERT INTO data_export (id, kind, format, staff_id, asker_name, reason, requested_at,"
                                + " rows_counted, state) VALUES (?, 'AUDIT', 'CSV', ?, 'Test tenant-admin',"
                                + " 'For the census', UTC_TIMESTAMP(6), 12000, 'WAITING')",
                        Ids.next(),
                        CouncilAtWork.home().staffId(Role.TENANT_ADMIN));
        export = CouncilAtWork.home().newest("data_export");
        CouncilAtWork.home()
                .rows(
                        "INSERT INTO retention_run (id, as_of, starter_name, months, state, phase, tally)"
                                + " VALUES (?, UTC_TIMESTAMP(6), 'Test tenant-admin', '{\"\":84}', 'COUNTED', 'CUSTOMERS',"
                                + " '{\"CASES|council-tax\":{\"found\":2,\"removed\":0,\"sample\":[\"C-7K3F-92Q\"]}}')",
                        Ids.next());
        run = CouncilAtWork.home().newest("retention_run");
        CouncilAtWork.home()
                .rows(
                        "UPDATE case_file SET status = 'CLOSED', closed_at = UTC_TIMESTAMP(6), closing_reason = 'Done'"
                                + " WHERE reference = ?",
                        closedCase);
    }

    private String aCase(Api program) {
        return program.post("/api/v1/cases", "{\"service\":\"council-tax\",\"customer\":\"" + customer + "\"}")
                .expect(201)
                .text("/reference");
    }

    @AfterAll
    void close() {
        windows.values().forEach(Window::close);
    }

    static Stream<String> pages() {
        return Stream.of(
                "nobody /",
                "nobody /?lang=cy",
                "nobody /your-data",
                "adviser /desk/data",
                "nobody /desk/sign-in",
                "nobody /there-is-no-such-page",
                "adviser /desk",
                "adviser /desk/search",
                "adviser /desk/customers/new",
                "adviser /desk/customers/CUSTOMER",
                "adviser /desk/customers/CUSTOMER/edit",
                "adviser /desk/customers/CUSTOMER/confidential",
                "adviser /desk/customers/CUSTOMER/reveal",
                "team-leader /desk/reveals",
                "team-leader /desk/customers/CUSTOMER/restriction",
                "team-leader /desk/customers/CUSTOMER/erasure",
                "team-leader /desk/exports",
                "team-leader /desk/exports/EXPORT",
                "adviser /desk/contacts",
                "adviser /desk/contacts/new",
                "adviser /desk/contacts/CONTACT",
                "adviser /desk/contacts/CONTACT?saved",
                "adviser /desk/cases?whose=all&status=open",
                "adviser /desk/sessions",
                "adviser /desk/security",
                "adviser /desk/security/new",
                "adviser /desk/cases/C-111-111",
                "adviser /admin/people",
                "caseworker /desk/cases",
                "caseworker /desk/cases/OPEN",
                "caseworker /desk/cases/CLOSED",
                "tenant-admin /admin",
                "tenant-admin /admin/factor-resets",
                "tenant-admin /admin/people",
                "tenant-admin /admin/people?q=nobody-is-called-this",
                "tenant-admin /admin/people/new",
                "tenant-admin /admin/people/PERSON",
                "tenant-admin /admin/people/PERSON/edit",
                "tenant-admin /admin/people/import",
                "tenant-admin /admin/people/import/IMPORT",
                "tenant-admin /admin/retention",
                "tenant-admin /admin/retention/RUN",
                "tenant-admin /admin/teams",
                "tenant-admin /admin/teams/TEAM",
                "tenant-admin /admin/roles",
                "tenant-admin /admin/roles/new",
                "tenant-admin /admin/mail",
                "nobody /desk/welcome",
                "tenant-admin /admin/sessions",
                "tenant-admin /admin/branding",
                "tenant-admin /admin/branding/pictures",
                "tenant-admin /admin/audit",
                "tenant-admin /admin/audit?from=31/2/2026&to=1",
                "tenant-admin /admin/audit/person",
                "tenant-admin /admin/audit/person?reference=CUSTOMER",
                "tenant-admin /admin/audit/digests",
                "tenant-admin /admin/support",
                "tenant-admin /admin/support/SUPPORT",
                "nobody /desk/support",
                "tenant-admin /admin/policy",
                "tenant-admin /admin/policy/settings/session-idle",
                "tenant-admin /admin/policy/settings/lowering-approval",
                "demo /desk",
                "demo /desk/cases?whose=all&status=open",
                "demo /desk/contacts?whose=all",
                "demo /",
                "operator /admin/councils",
                "operator /admin/councils?q=no-such-council",
                "operator /admin/councils/new",
                "operator /admin/councils/fellshire",
                "operator /admin/councils/fellshire/suspension",
                "operator /admin/councils/fellshire/hosts",
                "operator /admin/councils/fellshire/ring",
                "operator /admin/rings",
                "operator /admin/councils/fellshire/backups",
                "operator /admin/councils/fellshire/export",
                "operator /admin/councils/fellshire/departure",
                "operator /admin/councils/fellshire/restoration?moment=20260301T020000000Z",
                "operator /admin/officers",
                "operator /admin/councils/fellshire/support",
                "operator /desk/sessions");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsInTheWay(String page) {
        Window window = windows.computeIfAbsent(page.split(" ")[0], this::window);
        window.resize(1280);
        window.open(address(page));
        assertEquals(expected(page), window.status(), window::path);
        assertAccessible(window);
        assertNarrow(window);
        assertEquals(List.of(), window.complaints());
    }

    @ParameterizedTest
    @MethodSource("states")
    void norInWhatOpensOnAPage(String state) {
        Window desk = windows.computeIfAbsent("adviser", this::window);
        desk.resize(1280);
        desk.open("/desk/customers/" + customer);
        switch (state) {
            case "errors" -> {
                desk.find("#log .desk-save button").click();
                desk.find(".govuk-error-summary").waitFor();
                desk.settle();
            }
            case "case" -> {
                desk.find("#topic1-service").fill("hole");
                desk.find("#topic1-service").press("Enter");
                desk.find("#topic1-outcome-CASE").check();
                desk.find("#topic1-location").waitFor();
                desk.find("button[value='add-topic']").click();
                desk.awaitFocus("topic2-service");
                desk.find("details.desk-more summary").click();
            }
            case "list" -> {
                desk.find("#topic1-service").fill("o");
                desk.find(".desk-picker__option").first().waitFor();
            }
            case "hits" -> {
                desk.open("/desk");
                desk.find("#q").fill("Agnes");
                desk.find("[data-hit]").first().waitFor();
            }
            case "none" -> {
                desk.open("/desk");
                desk.find("#q").fill("zzyzxq");
                desk.find("#hits .desk-empty").waitFor();
            }
            case "keys" -> {
                desk.open("/desk/cases");
                desk.press("?");
                desk.find("#keys[open]").waitFor();
            }
            case "customer errors" -> {
                desk.open("/desk/customers/" + customer + "/edit");
                desk.find("#postcode").fill("wrong");
                desk.find("#detail1-value").fill("1");
                desk.find("form .desk-save button").click();
                desk.find(".govuk-error-summary").waitFor();
                desk.settle();
            }
            default -> throw new IllegalArgumentException(state);
        }
        assertAccessible(desk);
        assertNarrow(desk);
        assertEquals(List.of(), desk.complaints());
    }

    static Stream<String> states() {
        return Stream.of("errors", "case", "list", "hits", "none", "keys", "customer errors");
    }

    private Window window(String who) {
        return switch (who) {
            case "nobody" -> Window.at(CouncilAtWork.home().visitor());
            case "demo" -> Window.of(demo.signedIn(Role.TEAM_LEADER));
            case "operator" -> Window.of(demo.operator());
            default -> Window.of(CouncilAtWork.home().visitor(), who);
        };
    }

    private static int expected(String page) {
        return switch (page) {
            case "nobody /there-is-no-such-page",
                    "adviser /desk/cases/C-111-111",
                    "nobody /desk/welcome",
                    "nobody /desk/support" -> 404;
            case "adviser /admin/people" -> 403;
            case "tenant-admin /admin/audit?from=31/2/2026&to=1" -> 400;
            default -> 200;
        };
    }

    private String address(String page) {
        return page.substring(page.indexOf(' ') + 1)
                .replace("PERSON", CouncilAtWork.home().staffId(Role.ADVISER).toString())
                .replace("IMPORT", staffImport)
                .replace("SUPPORT", CouncilAtWork.home().supportAsked())
                .replace("TEAM", CouncilAtWork.home().newest("team"))
                .replace("EXPORT", export)
                .replace("RUN", run)
                .replace("CUSTOMER", customer)
                .replace("CONTACT", contact)
                .replace("OPEN", openCase)
                .replace("CLOSED", closedCase);
    }

    static void assertAccessible(Window window) {
        List<Rule> broken = new AxeBuilder(window.page())
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        String told = broken.stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n"
                        + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        assertEquals("", told, window::path);
    }

    static void assertNarrow(Window window) {
        window.resize(NARROW);
        Object wide = window.page().evaluate("document.documentElement.scrollWidth");
        assertEquals(NARROW, wide, window::path);
    }
}
