package uk.guildhall.tests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.admin.operator.NewStaff;
import uk.guildhall.admin.operator.StaffBook;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.Operator;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.Phone;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;
import uk.guildhall.tests.support.WholeSystem;

/** The operator can't read a council's data, unless and as long as the council lets them. */
class SupportTest {
    private static final String COOKIE = "guildhall";
    private static final String REASON = "To find out why letters go astray";
    private static final Pattern KEY = Pattern.compile("/desk/support\\?key=([A-Za-z0-9_-]{43})\"");

    private OurTown town;
    private Visitor admin;
    private Visitor operator;

    @BeforeEach
    void aCouncilAndAnOperator() throws Exception {
        town = OurTown.made("hamlet");
        admin = town.signedIn("admin", Role.TENANT_ADMIN);
        operator = Operator.signedIn();
    }

    @Test
    void nothingWorksUntilTheCouncilLetsThemIn() throws Exception {
        String id = asked();
        assertEquals(1, count("SELECT COUNT(*) FROM audit_entry WHERE act = 'support.asked'"));
        Visitor.Answer waiting = operator.get(support());
        assertTrue(waiting.body().contains("Waits for the council"), waiting::body);
        assertEquals(303, operator.submit(support() + "/" + id + "/pass").status());
        assertTrue(operator.get(support()).body().contains("has not let you in"));
        assertEquals(
                409, operator.submit(support(), "reason", REASON, "hours", "1").status(), "one at a time");
        // As if the operator's own pages were broken: a pass without a grant opens nothing.
        String forged = forgedPass(id, operatorId(), 60);
        refusedAtTheDoor(town, forged);
        assertEquals("not-granted", refusedBecause());
        // The operator's session is nobody's here, and the operator is none of the council's people.
        Visitor thief = town.visitor();
        thief.plant(COOKIE, operator.cookie(COOKIE));
        assertEquals(303, thief.get("/desk/customers/new").status());
        assertEquals(403, operator.get("/admin/support/" + id).status());
        assertEquals(
                403,
                operator.submit("/admin/support/" + id + "/grant", "hours", "1").status());

        admin.get("/admin/support/" + id);
        assertEquals(303, admin.submit("/admin/support/" + id + "/refusal").status());
        await(() -> operator.get(support()).body().contains("Refused"));
        refusedAtTheDoor(town, forgedPass(id, operatorId(), 60));
        admin.get("/admin/support/" + id);
        admin.submit("/admin/support/" + id + "/grant", "hours", "1");
        assertTrue(admin.get("/admin/support/" + id).body().contains("decided already"));
    }

    @Test
    void looksAndIsSeenLookingAndLeaves() throws Exception {
        String customer = customer("Canarywood");
        Visitor adviser = town.signedIn("ann", Role.ADVISER);
        assertFalse(adviser.get("/desk").body().contains("desk-support"));
        String id = granted("2");
        assertTrue(adviser.get("/desk").body().contains("The operator’s support can look"), "on everybody's screen");
        assertTrue(admin.get("/admin/").body().contains("See or end it"));
        assertTrue(adviser.get("/desk/no-such-page").body().contains("The operator’s support can look"));

        Visitor support = entered();
        Visitor.Answer record = support.get("/desk/customers/" + customer);
        assertEquals(200, record.status(), record::body);
        assertTrue(record.body().contains("Canarywood") && record.body().contains("The operator’s support can look"));
        assertEquals(303, support.submit("/desk/search", "q", "Canarywood").status());
        assertTrue(support.get("/desk/search").body().contains(customer));
        for (String refused : List.of(
                "/desk/customers/new",
                "/desk/customers/" + customer + "/edit",
                "/desk/customers/" + customer + "/reveal",
                "/desk/customers/" + customer + "/confidential",
                "/desk/customers/" + customer + "/restriction",
                "/desk/contacts/new",
                "/desk/reveals",
                "/desk/sessions",
                "/desk/security",
                "/admin/people",
                "/admin/people/export",
                "/admin/policy",
                "/admin/audit",
                "/admin/audit/export",
                "/admin/support",
                "/admin/tokens",
                "/admin/sessions")) {
            int status = support.get(refused).status();
            assertTrue(status == 403 || status == 404 || status == 405, refused + " " + status);
        }
        assertEquals(403, support.submit("/desk/customers", "familyName", "New").status());
        assertEquals(
                403,
                support.submit("/admin/support/" + id + "/grant", "hours", "8").status());
        assertEquals(401, support.get("/api/v1/customers").status());

        String acts = admin.get("/admin/support/" + id).body();
        for (String act : List.of(
                "Came in as support",
                "Looked at a customer",
                "Searched for a customer",
                "GET /desk/customers/{reference}",
                "GET /admin/people",
                "Was turned away from a page",
                customer)) {
            assertTrue(acts.contains(act), () -> act + " in " + acts);
        }
        assertFalse(acts.contains("Canarywood"));
        assertEquals(
                0,
                count("SELECT COUNT(*) FROM audit_entry WHERE actor_kind = 'SUPPORT' AND (actor_name = '' OR actor_id"
                        + " <> UNHEX('" + id.replace("-", "") + "'))"));

        assertEquals(303, support.submit("/desk/support/departure").status());
        assertEquals(303, support.get("/desk").status());
        assertTrue(admin.get("/admin/support/" + id).body().contains("Left as support"));
    }

    @Test
    void isShownOutInTheMiddle() throws Exception {
        String id = granted("1");
        Visitor support = entered();
        assertEquals(200, support.get("/desk").status());
        admin.get("/admin/support/" + id);
        assertEquals(303, admin.submit("/admin/support/" + id + "/end").status());
        assertEquals(303, support.get("/desk").status(), "at once");
        await(() -> !admin.get("/admin/").body().contains("desk-support"));
        await(() -> operator.get(support()).body().contains("Ended"));
        refusedAtTheDoor(town, forgedPass(id, operatorId(), 60));
    }

    @Test
    void endsByItself() throws Exception {
        String id = granted("1");
        Visitor support = entered();
        assertEquals(200, support.get("/desk").status());
        change(id, "ends_at = UTC_TIMESTAMP(6) + INTERVAL 3 SECOND");
        assertEquals(200, support.get("/desk").status());
        Thread.sleep(3_100);
        assertEquals(303, support.get("/desk").status());
    }

    @Test
    void isOverWhenUnusedAsLongAsThePolicySays() throws Exception {
        granted("8");
        Visitor support = entered();
        town.update("UPDATE support_session SET last_used_at = UTC_TIMESTAMP(6) - INTERVAL 59 MINUTE");
        assertEquals(200, support.get("/desk").status());
        town.update("UPDATE support_session SET last_used_at = UTC_TIMESTAMP(6) - INTERVAL 61 MINUTE");
        assertEquals(303, support.get("/desk").status());
    }

    @Test
    void aLinkOpensOnceForAMinuteAndNothingElsewhere() throws Exception {
        String id = granted("1");
        String key = key();
        OurTown other = OurTown.made("hamlet");
        refusedAtTheDoor(other, key);
        Visitor first = atTheDoor(town, key);
        assertEquals(303, first.submit("/desk/support").status());
        assertEquals(200, first.get("/desk").status());
        Visitor replay = town.visitor();
        replay.get("/desk/support?key=" + key);
        assertEquals(404, replay.submit("/desk/support").status());
        assertEquals("used", refusedBecause());
        Visitor elsewhere = other.visitor();
        elsewhere.plant(COOKIE, first.cookie(COOKIE));
        assertEquals(303, elsewhere.get("/desk").status());
        refusedAtTheDoor(town, forgedPass(id, operatorId(), -1));
        assertEquals("expired", refusedBecause());
        refusedAtTheDoor(town, forgedPass(id, UUID.randomUUID(), 60));
        assertEquals("another-operator", refusedBecause());
        refusedAtTheDoor(town, SecretToken.forSession().value());
    }

    @Test
    void isForTheOneWhoAskedAndEndsWithTheirJob() throws Exception {
        Visitor colleague = anotherOperator();
        String id = granted("1");
        Visitor.Answer page = colleague.get(support());
        assertFalse(page.body().contains("/pass\""), page::body);
        assertEquals(303, colleague.submit(support() + "/" + id + "/pass").status());
        assertTrue(colleague.get(support()).body().contains("Only whoever asked"));

        String theirs = ask(colleague);
        admin.get("/admin/support/" + theirs);
        admin.submit("/admin/support/" + theirs + "/grant", "hours", "1");
        Visitor support = enter(colleague, theirs);
        assertEquals(200, support.get("/desk").status());
        platform("UPDATE gh_operator.staff SET status = 'DISABLED' WHERE username = 'colleague'");
        await(() -> support.get("/desk").status() == 303);
        platform("UPDATE gh_operator.staff SET status = 'ACTIVE' WHERE username = 'colleague'");
        assertEquals(303, support.get("/desk").status(), "it stays over");
    }

    @Test
    void nobodyLetsThemselvesIn() throws Exception {
        platform("UPDATE gh_operator.staff SET email = 'Both@example.org' WHERE username = 'operator'");
        String id = asked();
        town.update("UPDATE staff SET email = 'both@example.org' WHERE username = 'admin'");
        admin.get("/admin/support/" + id);
        admin.submit("/admin/support/" + id + "/grant", "hours", "1");
        assertTrue(admin.get("/admin/support/" + id).body().contains("a colleague has to decide"));
        town.update("UPDATE staff SET email = 'other@example.org' WHERE username = 'admin'");
        for (String wrong : List.of("0", "9", "x", "")) {
            admin.get("/admin/support/" + id);
            assertEquals(
                    400,
                    admin.submit("/admin/support/" + id + "/grant", "hours", wrong)
                            .status());
        }
        assertEquals("ASKED", town.one("SELECT state FROM support_access"));
        platform("UPDATE gh_operator.staff SET email = NULL WHERE username = 'operator'");
    }

    @Test
    void whatIsRestrictedOrMaskedStaysSo() throws Exception {
        String open = customer("Openwood");
        String hidden = customer("Hiddenwood");
        town.update("UPDATE customer SET date_of_birth = '1984-03-27'");
        town.update(
                "INSERT INTO customer_restriction (customer_id, cause, restricted_by, restricted_at)"
                        + " SELECT id, 'ABUSE', id, UTC_TIMESTAMP(6) FROM customer WHERE reference = ?",
                hidden);
        granted("1");
        Visitor support = entered();
        assertEquals(404, support.get("/desk/customers/" + hidden).status());
        Visitor.Answer record = support.get("/desk/customers/" + open);
        assertEquals(200, record.status());
        assertFalse(record.body().contains("1984"), "masked, though this level wouldn't");
        Visitor adviser = town.signedIn("ann", Role.ADVISER);
        assertTrue(adviser.get("/desk/customers/" + open).body().contains("1984"));
    }

    @Test
    void aStricterPolicyNamesItAndShortensIt() throws Exception {
        String id = granted("8");
        Visitor support = entered();
        String setting = "/admin/policy/settings/support-hours";
        String version = version(admin.get(setting));
        Visitor.Answer outlook = admin.submit(setting, "version", version, "for", "council", "value", "3");
        assertTrue(
                outlook.body().contains(REASON) && outlook.body().contains("1 support access ends sooner"),
                outlook::body);
        assertEquals(
                303,
                admin.submit(setting, "version", version, "for", "council", "value", "3", "confirm", "yes")
                        .status());
        assertEquals("180", town.one("SELECT TIMESTAMPDIFF(MINUTE, decided_at, ends_at) FROM support_access"));
        assertEquals(200, support.get("/desk").status());
        version = version(admin.get(setting));
        admin.submit(setting, "version", version, "for", "council", "value", "0", "confirm", "yes");
        assertEquals(303, support.get("/desk").status(), "no support at all");
        assertEquals("POLICY", town.one("SELECT ended_because FROM support_access"));
        String next = ask(operator);
        assertTrue(admin.get("/admin/support/" + next).body().contains("lets nobody in"));
        admin.submit("/admin/support/" + next + "/grant", "hours", "1");
        assertEquals("ASKED", town.one("SELECT state FROM support_access WHERE id <> UNHEX(?)", id.replace("-", "")));
    }

    @Test
    void programsSeeItRefuseItAndEndIt() throws Exception {
        Api platform = Operator.program("council:support");
        String path = "/api/v1/councils/" + town.code() + "/support";
        platform.post(path, "{\"reason\":\"short\",\"hours\":9}").expectRefusal(400, "/reason", "/hours");
        String id = platform.post(path, "{\"reason\":\"" + REASON + "\",\"hours\":2}")
                .expect(201)
                .text("/id");
        await(() -> count("SELECT COUNT(*) FROM support_access") == 1);
        String token = town.token("program", "support:grant");
        Visitor.Answer read = api(token, "GET", "/api/v1/support/" + id);
        assertTrue(read.body().contains("\"standing\":\"asked\"") && read.body().contains(REASON), read::body);
        assertEquals(400, town.patch(token, "/api/v1/support/" + id, "{\"standing\":\"granted\"}"), "a person's word");
        assertEquals(409, town.patch(token, "/api/v1/support/" + id, "{\"standing\":\"ended\"}"));
        admin.get("/admin/support/" + id);
        admin.submit("/admin/support/" + id + "/grant", "hours", "1");
        assertEquals(200, town.patch(token, "/api/v1/support/" + id, "{\"standing\":\"ended\"}"));
        assertTrue(api(token, "GET", "/api/v1/support").body().contains("\"endedBecause\":\"ended\""));
        await(() -> platform.get(path).body().contains("\"standing\":\"ended\""));
    }

    private Visitor.Answer api(String token, String method, String path) {
        return town.visitor().send(method, path, null, "Authorization", "Bearer " + token);
    }

    private String support() {
        return "/admin/councils/" + town.code() + "/support";
    }

    private String asked() throws Exception {
        return ask(operator);
    }

    /** Asks, and waits until the council knows. */
    private String ask(Visitor who) throws Exception {
        long before = count("SELECT COUNT(*) FROM support_access");
        who.get(support());
        Visitor.Answer answer = who.submit(support(), "reason", REASON, "hours", "8");
        assertEquals(303, answer.status(), answer::body);
        await(() -> count("SELECT COUNT(*) FROM support_access") > before);
        return town.uuid("SELECT HEX(id) FROM support_access ORDER BY id DESC LIMIT 1")
                .toString();
    }

    private String granted(String hours) throws Exception {
        String id = asked();
        assertTrue(admin.get("/admin/support/" + id).body().contains(REASON));
        Visitor.Answer done = admin.submit("/admin/support/" + id + "/grant", "hours", hours);
        assertEquals(303, done.status(), done::body);
        // The screens know it within five seconds; whoever asks anew knows it now.
        await(() -> admin.get("/admin/").body().contains("desk-support"));
        await(() -> operator.get(support()).body().contains("/pass\""));
        return id;
    }

    private String key() {
        Matcher link = KEY.matcher(passPage(operator, town.code()));
        assertTrue(link.find());
        return link.group(1);
    }

    private String passPage(Visitor who, String code) {
        Matcher form = Pattern.compile("action=\"(/admin/councils/" + code + "/support/[0-9a-f-]+/pass)\"")
                .matcher(who.get(support()).body());
        assertTrue(form.find());
        return who.submit(form.group(1)).body();
    }

    private Visitor entered() {
        Visitor support = atTheDoor(town, key());
        assertEquals(303, support.submit("/desk/support").status());
        support.get("/desk");
        return support;
    }

    private Visitor enter(Visitor who, String id) throws Exception {
        await(() -> who.get(support()).body().contains(id + "/pass"));
        Matcher link = KEY.matcher(who.submit(support() + "/" + id + "/pass").body());
        assertTrue(link.find());
        Visitor support = atTheDoor(town, link.group(1));
        assertEquals(303, support.submit("/desk/support").status());
        return support;
    }

    private static Visitor atTheDoor(OurTown where, String key) {
        Visitor support = where.visitor();
        assertEquals(303, support.get("/desk/support?key=" + key).status());
        Visitor.Answer door = support.get("/desk/support");
        assertEquals(200, door.status(), door::body);
        return support;
    }

    private static void refusedAtTheDoor(OurTown where, String key) {
        Visitor support = where.visitor();
        support.get("/desk/support?key=" + key);
        assertEquals(404, support.get("/desk/support").status());
        assertEquals(404, support.submit("/desk/support").status());
        assertEquals(303, support.get("/desk").status());
    }

    private String refusedBecause() throws SQLException {
        return town.one("SELECT JSON_UNQUOTE(JSON_EXTRACT(detail, '$.because')) FROM audit_entry"
                + " WHERE act = 'support.entry-refused' ORDER BY id DESC LIMIT 1");
    }

    private String customer(String family) throws SQLException {
        String token = town.token("maker" + family.toLowerCase(java.util.Locale.ROOT), "customer:create");
        Visitor.Answer made = town.visitor()
                .send(
                        "POST",
                        "/api/v1/customers",
                        "{\"name\":{\"given\":\"Ann\",\"family\":\"" + family + "\"}}",
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/json");
        assertEquals(201, made.status(), made::body);
        return town.one("SELECT reference FROM customer ORDER BY id DESC LIMIT 1");
    }

    private static UUID operatorId() throws SQLException {
        try (Connection connection = WholeSystem.running().admin().open();
                var row = connection
                        .createStatement()
                        .executeQuery("SELECT id FROM gh_operator.staff WHERE username = 'operator'")) {
            row.next();
            return Ids.of(row.getBytes(1));
        }
    }

    private String forgedPass(String request, UUID operatorId, int seconds) throws SQLException {
        SecretToken secret = SecretToken.forSession();
        platform(
                "INSERT INTO guildhall_control.support_pass (digest, request_id, council_code, operator_id, made_at,"
                        + " ends_at) VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL " + seconds
                        + " SECOND)",
                secret.digestWithin(town.code()),
                Ids.bytes(UUID.fromString(request)),
                town.code(),
                Ids.bytes(operatorId));
        return secret.value();
    }

    private static Visitor anotherOperator() throws Exception {
        var system = WholeSystem.running();
        try (Connection connection = system.admin().open()) {
            connection.setCatalog("gh_" + Operator.CODE);
            new StaffBook(connection)
                    .enter(new NewStaff(
                            "colleague",
                            "Olwen Colleague",
                            null,
                            TestCouncil.PASSWORD,
                            Set.of(Role.OPERATOR),
                            Set.of()));
        }
        Phone.give(system, Operator.CODE, "colleague");
        Visitor visitor = Visitor.at(system, Operator.CODE);
        assertEquals(303, visitor.signIn("colleague", TestCouncil.PASSWORD).status());
        return visitor;
    }

    private static void platform(String sql, Object... values) throws SQLException {
        try (Connection connection = WholeSystem.running().admin().open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private void change(String id, String what) throws SQLException {
        assertEquals(1, town.update("UPDATE support_access SET " + what + " WHERE id = UNHEX(?)", id.replace("-", "")));
    }

    private long count(String sql) throws SQLException {
        return Long.parseLong(town.one(sql));
    }

    private static String version(Visitor.Answer page) {
        Matcher found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page.body());
        assertTrue(found.find(), page::body);
        return found.group(1);
    }

    /** What is to come true within some seconds. */
    private interface Becoming {
        boolean isTrue() throws Exception;
    }

    private static void await(Becoming what) throws Exception {
        long end = System.nanoTime() + 12_000_000_000L;
        while (!what.isTrue()) {
            assertTrue(System.nanoTime() < end, "It did not come true in time");
            Thread.sleep(200);
        }
    }
}
