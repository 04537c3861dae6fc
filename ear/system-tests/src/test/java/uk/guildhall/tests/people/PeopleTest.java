package uk.guildhall.tests.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** An administrator finds, changes, disables and enables people; roles and teams count at once; one always remains. */
class PeopleTest {
    private static OurTown ours;
    private static Visitor admin;

    @BeforeAll
    static void town() throws Exception {
        ours = OurTown.made("people");
        admin = ours.signedIn("admin", Role.TENANT_ADMIN);
    }

    private static Visitor.Answer edit(Visitor who, String page, String version, String name, String... more) {
        List<String> fields =
                new ArrayList<>(List.of("version", version, "name", name, "workingStyle", "FIXED", "language", "en"));
        fields.addAll(List.of(more));
        return who.submit(page + "/edit", fields.toArray(String[]::new));
    }

    @Test
    void theOldAddressLeadsOn() {
        Visitor.Answer moved = admin.get("/admin/staff");
        assertEquals(301, moved.status());
        assertTrue(moved.header("location").endsWith("/admin/people"));
    }

    @Test
    void peopleAreFoundFilteredPagedAndExported() throws Exception {
        for (int i = 0; i < 30; i++) {
            ours.enter("list" + i, i % 2 == 0 ? Role.ADVISER : Role.CASEWORKER);
        }
        ours.update("UPDATE staff SET display_name = '=1+1' WHERE username = 'list0'");
        Visitor.Answer all = admin.get("/admin/people?q=list");
        assertTrue(all.body().contains("30 people"), all::body);
        String next = all.body().replaceAll("(?s).*href=\"(/admin/people\\?q=list&amp;after=[^\"]+)\".*", "$1");
        Visitor.Answer second = admin.get(next.replace("&amp;", "&"));
        assertEquals(200, second.status());
        int shown = all.body().split("/admin/people/[0-9a-f-]{36}\"", -1).length - 1;
        assertEquals(25, shown);
        assertEquals(5, second.body().split("/admin/people/[0-9a-f-]{36}\"", -1).length - 1);
        assertTrue(admin.get("/admin/people?q=list&role=caseworker").body().contains("15 people"));
        assertTrue(admin.get("/admin/people?q=%25").body().contains("Nobody"));
        Visitor.Answer csv = admin.get("/admin/people/export?q=list");
        assertTrue(csv.body().startsWith("\uFEFFname,username"), csv::body);
        assertTrue(csv.body().contains("'=1+1,list0"), csv::body);
        assertEquals(32, csv.body().split("\r\n", -1).length);
    }

    @Test
    void twoWhoEditOnePersonAreToldOfEachOther() throws Exception {
        UUID id = ours.enter("ida", Role.ADVISER);
        String page = "/admin/people/" + id;
        Visitor second = ours.signedIn("admin2", Role.TENANT_ADMIN);
        assertTrue(admin.get(page + "/edit").body().contains("name=\"version\""));
        second.get(page + "/edit");
        String version = ours.one("SELECT version FROM staff WHERE username = 'ida'");
        assertEquals(
                303,
                edit(admin, page, version, "Ida One", "username", "ida", "roles", "adviser")
                        .status());
        Visitor.Answer conflict = edit(second, page, version, "Ida Two", "username", "ida", "roles", "caseworker");
        assertEquals(409, conflict.status(), conflict::body);
        assertTrue(conflict.body().contains("Ida One") && conflict.body().contains("Ida Two"), conflict::body);
        assertEquals("Ida One", ours.one("SELECT display_name FROM staff WHERE username = 'ida'"));
        // Saving again, knowing, works; roles count as a change of the person too.
        String now = ours.one("SELECT version FROM staff WHERE username = 'ida'");
        second.get(page + "/edit");
        assertEquals(
                303,
                edit(second, page, now, "Ida Two", "username", "ida", "roles", "caseworker")
                        .status());
        assertEquals(
                "caseworker",
                ours.one("SELECT role FROM staff_role r JOIN staff s ON s.id = r.staff_id"
                        + " WHERE s.username = 'ida'"));
    }

    @Test
    void badInputKeepsWhatWasTyped() {
        admin.get("/admin/people/new");
        Visitor.Answer refused = admin.submit(
                "/admin/people",
                "name",
                "Typed Already",
                "username",
                "admin",
                "email",
                "not an address",
                "workingStyle",
                "SIDEWAYS",
                "language",
                "fr",
                "roles",
                "operator");
        assertEquals(400, refused.status());
        for (String told : List.of("Typed Already", "Enter an email address", "Choose English or Welsh")) {
            assertTrue(refused.body().contains(told), told + refused.body());
        }
    }

    @Test
    void whoeverIsDisabledIsOutAtOnceAndForGood() throws Exception {
        Visitor lena = ours.signedIn("lena", Role.ADVISER);
        String page = "/admin/people/" + ours.id("lena");
        String token = ours.token("robot", "staff:view");
        admin.get(page);
        assertTrue(admin.get(page).body().contains("Where they are signed in"));
        assertEquals(303, admin.submit(page + "/status", "action", "disable").status());
        assertFalse(lena.isSignedIn());
        assertEquals(400, ours.visitor().signIn("lena", TestCouncil.PASSWORD).status());
        assertEquals(303, admin.submit(page + "/status", "action", "enable").status());
        assertFalse(lena.isSignedIn());
        assertEquals(303, ours.visitor().signIn("lena", TestCouncil.PASSWORD).status());
        String robot = "/admin/people/" + ours.id("robot");
        assertEquals(200, ours.api(token, "GET", "/api/v1/staff"));
        admin.get(robot);
        admin.submit(robot + "/status", "action", "disable");
        assertEquals(401, ours.api(token, "GET", "/api/v1/staff"));
        admin.submit(robot + "/status", "action", "enable");
        assertEquals(401, ours.api(token, "GET", "/api/v1/staff"));
    }

    @Test
    void oneCannotDisableOneselfNorTakeTheLastAdministratorAway() throws Exception {
        OurTown town = OurTown.made("last");
        Visitor only = town.signedIn("admin", Role.TENANT_ADMIN);
        String page = "/admin/people/" + town.id("admin");
        only.get(page);
        only.submit(page + "/status", "action", "disable");
        assertTrue(only.isSignedIn());
        only.get(page + "/edit");
        Visitor.Answer refused = edit(only, page, "0", "Ada", "username", "admin", "roles", "adviser");
        assertEquals(409, refused.status(), refused::body);
        assertTrue(refused.body().contains("at least one administrator"), refused::body);
        // Somebody who was invited and never came doesn't count.
        UUID ghost = town.enter("ghost", Role.TENANT_ADMIN);
        town.update("UPDATE staff SET password_hash = NULL WHERE username = 'ghost'");
        only.get(page + "/edit");
        assertEquals(
                409,
                edit(only, page, "0", "Ada", "username", "admin", "roles", "adviser")
                        .status());
        // Nor by the API, nor by a file.
        String token = town.token("robot", "staff:view,staff:edit");
        assertEquals(409, town.patch(token, "/api/v1/staff/" + town.id("admin"), "{\"status\":\"disabled\"}"));
        assertEquals(200, town.patch(token, "/api/v1/staff/" + ghost, "{\"status\":\"disabled\"}"));
        assertEquals("ACTIVE", town.one("SELECT status FROM staff WHERE username = 'admin'"));
    }

    @Test
    void ofTwoAdministratorsWhoDisableEachOtherAtOnceOneRemains() throws Exception {
        OurTown town = OurTown.made("duel");
        for (int round = 0; round < 5; round++) {
            town.update("UPDATE staff SET status = 'ACTIVE'");
            Visitor one = town.signedIn("admin", Role.TENANT_ADMIN);
            Visitor two = town.signedIn("second", Role.TENANT_ADMIN);
            String pageOfOne = "/admin/people/" + town.id("admin");
            String pageOfTwo = "/admin/people/" + town.id("second");
            one.get(pageOfTwo);
            two.get(pageOfOne);
            ExecutorService both = Executors.newFixedThreadPool(2);
            List<Callable<Visitor.Answer>> shots = List.of(
                    () -> one.submit(pageOfTwo + "/status", "action", "disable"),
                    () -> two.submit(pageOfOne + "/status", "action", "disable"));
            List<String> answers = new ArrayList<>();
            for (Future<Visitor.Answer> shot : both.invokeAll(shots)) {
                answers.add(shot.get().status() + " " + shot.get().header("set-cookie"));
            }
            both.shutdown();
            assertEquals("1", town.one("SELECT COUNT(*) FROM staff WHERE status = 'ACTIVE'"), round + ": " + answers);
        }
    }

    @Test
    void rolesOfOnesOwnCountAtTheNextRequest() throws Exception {
        admin.get("/admin/roles/new");
        Visitor.Answer made = admin.submit(
                "/admin/roles",
                "name",
                "Reader",
                "nameCy",
                "Darllenydd",
                "permissions",
                "customer:view",
                "permissions",
                "session:own");
        assertEquals(303, made.status(), made::body);
        assertTrue(admin.get("/admin/roles").body().contains("Reader"));
        String role = "/admin/roles/" + ours.uuid("SELECT HEX(id) FROM council_role WHERE code = 'own.reader'");
        Visitor rob = ours.signedIn("rob", Role.INTEGRATION);
        assertEquals(403, rob.get("/desk").status());
        String page = "/admin/people/" + ours.id("rob");
        admin.get(page + "/edit");
        Visitor.Answer given = edit(admin, page, "0", "Rob", "username", "rob", "roles", "own.reader");
        assertEquals(303, given.status(), given::body);
        assertEquals(200, rob.get("/desk").status());
        assertEquals(403, rob.get("/desk/contacts").status());
        admin.get(role);
        assertEquals(
                303,
                admin.submit(
                                role,
                                "action",
                                "save",
                                "version",
                                "1",
                                "name",
                                "Reader",
                                "permissions",
                                "contact:view",
                                "permissions",
                                "session:own")
                        .status());
        assertEquals(403, rob.get("/desk").status());
        assertEquals(200, rob.get("/desk/contacts").status());
        // Somebody who looked at an older version is told; the operator's permissions can't be given; nor is a role
        // removed that somebody has.
        admin.get(role);
        Visitor.Answer stale =
                admin.submit(role, "action", "save", "version", "1", "name", "Mine", "permissions", "case:view");
        assertEquals(409, stale.status(), stale::body);
        assertTrue(stale.body().contains("Look at contacts") && stale.body().contains("Mine"));
        assertEquals(
                400,
                admin.submit("/admin/roles", "name", "Spy", "permissions", "council:view")
                        .status());
        admin.submit(role, "action", "remove");
        assertEquals("1", ours.one("SELECT COUNT(*) FROM council_role WHERE code = 'own.reader'"));
    }

    @Test
    void nobodyGivesAwayMoreThanTheyHold() throws Exception {
        admin.get("/admin/roles/new");
        admin.submit(
                "/admin/roles",
                "name",
                "Clerk",
                "permissions",
                "staff:view",
                "permissions",
                "staff:edit",
                "permissions",
                "session:own");
        Visitor clerk = ours.signedIn("clerk", Role.INTEGRATION);
        String page = "/admin/people/" + ours.id("clerk");
        admin.get(page + "/edit");
        assertEquals(
                303,
                edit(admin, page, "0", "Clerk", "username", "clerk", "roles", "own.clerk")
                        .status());
        clerk.get(page + "/edit");
        Visitor.Answer refused =
                edit(clerk, page, "1", "Clerk", "username", "clerk", "roles", "own.clerk", "roles", "tenant-admin");
        assertEquals(400, refused.status(), refused::body);
        assertTrue(refused.body().contains("more than you may do yourself"), refused::body);
        assertEquals(403, clerk.get("/admin/roles").status());
    }

    @Test
    void teamsAreMadeRenamedAndFilled() throws Exception {
        admin.get("/admin/teams");
        Visitor.Answer made = admin.submit("/admin/teams", "name", "Planning", "nameCy", "Cynllunio");
        assertEquals(303, made.status(), made::body);
        String team = made.header("location");
        ours.enter("tess", Role.ADVISER);
        admin.get(team);
        assertEquals(303, admin.submit(team + "/members", "add", "tess").status());
        assertTrue(admin.get(team).body().contains("Test tess"));
        assertTrue(admin.get("/admin/people?team=planning").body().contains("1 person"));
        assertTrue(admin.get("/admin/people/" + ours.id("tess")).body().contains("Planning"));
        assertEquals(
                400, admin.submit(team + "/members", "add", "nobody-at-all").status());
        assertEquals(
                303,
                admin.submit(team, "seenName", "Planning", "seenNameCy", "Cynllunio", "name", "Plans", "nameCy", "")
                        .status());
        Visitor.Answer stale =
                admin.submit(team, "seenName", "Planning", "seenNameCy", "Cynllunio", "name", "Schemes", "nameCy", "");
        assertEquals(409, stale.status(), stale::body);
        assertTrue(stale.body().contains("Plans") && stale.body().contains("Schemes"), stale::body);
        assertEquals(400, admin.submit("/admin/teams", "name", "plans").status());
        admin.get(team);
        assertEquals(
                303,
                admin.submit(team + "/members", "remove", ours.id("tess").toString())
                        .status());
        assertTrue(admin.get(team).body().contains("Nobody belongs"));
    }
}
