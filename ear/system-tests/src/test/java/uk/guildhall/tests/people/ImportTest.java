package uk.guildhall.tests.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.PostOffice;
import uk.guildhall.tests.support.Visitor;

/** Many people brought in from a file: looked at first, then done, and done again without harm. */
class ImportTest {
    private static OurTown ours;
    private static Visitor admin;

    @BeforeAll
    static void town() throws Exception {
        PostOffice.open();
        ours = OurTown.made("import");
        admin = ours.signedIn("admin", Role.TENANT_ADMIN);
        admin.get("/admin/teams");
        admin.submit("/admin/teams", "name", "Highways", "nameCy", "Priffyrdd");
    }

    private static String give(byte[] file) {
        admin.get("/admin/people/import");
        Visitor.Answer answer = admin.upload("/admin/people/import", "staff.csv", file);
        assertEquals(303, answer.status(), answer::body);
        return answer.header("location");
    }

    private static Visitor.Answer refused(String file) {
        admin.get("/admin/people/import");
        Visitor.Answer answer = admin.upload("/admin/people/import", "staff.csv", file);
        assertEquals(400, answer.status(), answer::body);
        return answer;
    }

    private static String bring(String page, String known, String invite) throws Exception {
        admin.get(page);
        assertEquals(303, admin.submit(page, "known", known, "invite", invite).status());
        long end = System.nanoTime() + 240_000_000_000L;
        String body = admin.get(page).body();
        while (!body.contains("have been brought in")) {
            assertTrue(System.nanoTime() < end, body);
            Thread.sleep(500);
            body = admin.get(page).body();
        }
        return body;
    }

    @Test
    void twoAndAHalfThousandPeopleComeInAndComingAgainChangesNothing() throws Exception {
        StringBuilder csv = new StringBuilder("name,username,email,roles,teams,working_style,language\r\n");
        for (int i = 0; i < 2_500; i++) {
            csv.append("\"Person, Number ")
                    .append(i)
                    .append("\",bulk")
                    .append(i)
                    .append(",bulk")
                    .append(i);
            csv.append("@example.org,adviser; Caseworker,Highways,flexible,cy\r\n");
        }
        byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);
        String page = give(file);
        assertTrue(
                admin.get(page).body().contains("2,500 people would be added"),
                () -> admin.get(page).body());
        assertEquals("0", ours.one("SELECT COUNT(*) FROM staff WHERE username LIKE 'bulk%'"));
        long begin = System.nanoTime();
        String done = bring(page, "skip", "no");
        System.out.println("2,500 people in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        assertTrue(done.contains("Added: 2500"), done);
        assertEquals(
                "2500",
                ours.one("SELECT COUNT(*) FROM staff WHERE username LIKE 'bulk%'"
                        + " AND working_style = 'FLEXIBLE' AND language = 'cy'"));
        assertEquals(
                "5000",
                ours.one("SELECT COUNT(*) FROM staff_role r JOIN staff s ON s.id = r.staff_id"
                        + " WHERE s.username LIKE 'bulk%'"));
        assertEquals("0", ours.one("SELECT COUNT(*) FROM mail"));
        assertTrue(admin.get("/admin/people").body().contains("people"));

        String again = give(file);
        assertTrue(admin.get(again).body().contains("2,500 people are here already"));
        assertTrue(bring(again, "skip", "yes").contains("Left out: 2500"));
        assertEquals("0", ours.one("SELECT COUNT(*) FROM mail"));
    }

    @Test
    void eachRowsProblemsAreToldByColumnAndTheOthersAreDone() throws Exception {
        String page = give(("Enw,Enw defnyddiwr,Ebost,Rolau,Timau\n"
                        + "Siân Ôl,sian,sian@example.org,Cynghorydd,Priffyrdd\n"
                        + ",noname,nobody,mayor,Nowhere\n"
                        + "Twice,SÎAN,twice@example.org,adviser,\n"
                        + "=cmd|' /C calc'!A0,formula,formula@example.org,adviser,\n")
                .getBytes(Charset.forName("windows-1252")));
        String body = admin.get(page).body();
        assertTrue(body.contains("Siân Ôl"), body);
        assertTrue(body.contains("2 rows have something wrong"), body);
        for (String told : new String[] {"Name:", "Email:", "Roles:", "Teams:", "This is given twice"}) {
            assertTrue(body.contains(told), told + body);
        }
        assertFalse(admin.get(page + "?rows=wrong").body().contains("Siân Ôl"));
        bring(page, "skip", "yes");
        assertEquals("Siân Ôl", ours.one("SELECT display_name FROM staff WHERE username = 'sian'"));
        assertEquals("=cmd|' /C calc'!A0", ours.one("SELECT display_name FROM staff WHERE username = 'formula'"));
        assertEquals(
                "highways",
                ours.one("SELECT t.code FROM team t JOIN staff_team m ON m.team_id = t.id"
                        + " JOIN staff s ON s.id = m.staff_id WHERE s.username = 'sian'"));
        PostOffice.awaitLink("sian@example.org", 1);
        assertEquals(null, ours.one("SELECT 1 FROM staff WHERE username = 'noname'"));
    }

    @Test
    void aFileCannotTakeTheLastAdministratorAway() throws Exception {
        String page =
                give("name,username,email,roles\nAda,admin,ada@example.org,adviser\n".getBytes(StandardCharsets.UTF_8));
        String body = bring(page, "update", "no");
        assertTrue(body.contains("at least one administrator"), body);
        assertEquals(
                "tenant-admin",
                ours.one("SELECT role FROM staff_role r JOIN staff s ON s.id = r.staff_id"
                        + " WHERE s.username = 'admin'"));
    }

    @Test
    void peopleWhoAreHereAreChangedWhereThatIsChosen() throws Exception {
        ours.enter("una", Role.ADVISER);
        String page =
                give("\uFEFFname,username,email,roles,working style\nUna New,una,una@example.org,caseworker,Remote\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertTrue(bring(page, "update", "no").contains("Changed: 1"));
        assertEquals("Una New", ours.one("SELECT display_name FROM staff WHERE username = 'una'"));
        assertEquals("REMOTE", ours.one("SELECT working_style FROM staff WHERE username = 'una'"));
    }

    @Test
    void whatIsNoSuchFileIsToldKindly() {
        assertTrue(refused("").body().contains("Choose a file"));
        assertTrue(refused("name,age\nx,1\n").body().contains("email, roles"));
        assertTrue(refused("PK\u0003\u0004\u0000\u0000").body().contains("not a CSV"));
        assertTrue(refused("name,email,roles\n").body().contains("no people"));
        assertTrue(refused("name,email,roles\n\"broken,x@example.org").body().contains("not a CSV"));
        assertTrue(refused("name,email,roles\n" + "x".repeat(5 * 1024 * 1024))
                .body()
                .contains("5 MB"));
        assertEquals(
                413,
                admin.upload("/admin/people/import", "staff.csv", new byte[6 * 1024 * 1024])
                        .status());
        Visitor.Answer template = admin.get("/admin/people/import/template");
        assertTrue(template.body().startsWith("\uFEFFname,username,email"), template::body);
    }

    @Test
    void withoutTheFormsTokenNothingIsTaken() {
        Visitor thief = ours.visitor();
        thief.plant("guildhall", admin.cookie("guildhall"));
        assertEquals(
                403,
                thief.upload("/admin/people/import", "staff.csv", "name,email,roles\n")
                        .status());
    }
}
