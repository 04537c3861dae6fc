package uk.guildhall.tests.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.audit.ExportVerifier;
import uk.guildhall.crm.audit.PublishedKey;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;
import uk.guildhall.tests.support.WholeSystem;

class AuditTrailTest {
    private final CouncilAtWork home = CouncilAtWork.home();

    @TempDir
    Path folder;

    private Visitor admin;
    private Api program;
    private String id;
    private String reference;

    @BeforeEach
    void somebodyWhoIsLookedAt() {
        admin = signedIn(home, Role.TENANT_ADMIN);
        program = home.with("customer:create", "customer:view", "customer:edit");
        Answer made = program.post("/api/v1/customers", "{\"name\":{\"given\":\"Ann\",\"family\":\"Auditworth\"}}")
                .expect(201);
        id = made.text("/id");
        reference = made.text("/reference");
    }

    private static Visitor signedIn(CouncilAtWork council, Role role) {
        Visitor visitor = council.visitor();
        assertEquals(
                303,
                visitor.signIn(CouncilAtWork.username(role), TestCouncil.PASSWORD)
                        .status());
        visitor.get(role == Role.TENANT_ADMIN ? "/admin/audit" : "/desk");
        return visitor;
    }

    @Test
    void tellsWhoLookedAtAPerson() {
        Visitor adviser = signedIn(home, Role.ADVISER);
        adviser.get("/desk/customers/" + reference);
        adviser.get("/desk/customers/" + reference);
        Visitor.Answer asked = admin.submit("/admin/audit/person", "reference", reference.toLowerCase());
        assertEquals(303, asked.status(), asked::body);
        Visitor.Answer page = admin.get(asked.header("location"));
        assertEquals(200, page.status(), page::body);
        assertTrue(page.body().contains("Test adviser"), page::body);
        assertTrue(page.body().contains("data-label=\"Times\">2<"), page::body);
        assertTrue(page.body().contains("Looked at a customer"), page::body);
        assertFalse(page.body().contains("Auditworth"), "an administrator may not know customers' names");
        assertTrue(home.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'audit.person-viewed' AND record_reference = ?",
                        reference)
                > 0);
    }

    @Test
    void isNarrowedByEverything() {
        signedIn(home, Role.ADVISER).get("/desk/customers/" + reference);
        Visitor.Answer asked = admin.submit(
                "/admin/audit",
                "who",
                "adviser",
                "record",
                reference,
                "act",
                "group:looking",
                "from",
                "1/1/2024",
                "to",
                "2099-12-31",
                "source",
                "127.0.0.1");
        assertEquals(303, asked.status(), asked::body);
        String address = asked.header("location");
        assertTrue(address.contains("from=2024-01-01"), address);
        Visitor.Answer page = admin.get(address);
        assertEquals(200, page.status(), page::body);
        assertTrue(page.body().contains("Looked at a customer"), page::body);
        assertTrue(page.body().contains("Test adviser"), page::body);
        assertFalse(page.body().contains("Added a customer</td>"), page::body);
        assertTrue(
                admin.get(address.replace("act=", "act=case.closed&x=")).body().contains("Nothing found"));
        assertTrue(home.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'audit.viewed' AND detail LIKE ?",
                        "%" + reference + "%")
                > 0);
        String entry = page.body().split("/admin/audit/entry\\?id=")[1].substring(0, 36);
        assertTrue(admin.get("/admin/audit/entry?id=" + entry).body().contains(reference));
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        for (String[] bad : new String[][] {
            {"from", "31/2/2026", "Enter a date that exists"},
            {"to", "soon", "Enter a date that exists"},
            {"record", "P-1111-111", "There is no record with this reference"},
            {"record", "Auditworth", "There is no record with this reference"},
            {"source", "a' OR 1=1", "Enter a network address"},
            {"who", "nobody.at.all", "Nobody here has this username"},
            {"act", "<script>", "Choose one of the options"}
        }) {
            Visitor.Answer answer = admin.submit("/admin/audit", bad[0], bad[1]);
            assertEquals(400, answer.status(), answer::body);
            assertTrue(answer.body().contains(bad[2]), () -> bad[1] + ": " + answer.body());
        }
        assertEquals(
                400,
                admin.submit("/admin/audit", "from", "2026-02-02", "to", "2026-02-01")
                        .status());
        assertEquals(400, admin.get("/admin/audit?after=nonsense").status());
        assertTrue(
                admin.submit("/admin/audit/person", "reference", "Ann").body().contains("Enter a customer"));
        assertTrue(
                admin.submit("/admin/audit/person", "reference", "P-1111-111").status() == 400);
        assertEquals(
                404, admin.get("/admin/audit/entry?id=" + UUID.randomUUID()).status());
    }

    @Test
    void goesOnPageByPage() {
        for (int i = 0; i < 30; i++) {
            program.get("/api/v1/customers/" + id).expect(200);
        }
        Visitor.Answer first = admin.get("/admin/audit?record=" + reference);
        String next = first.body().split("rel=\"next\"")[0];
        next = next.substring(next.lastIndexOf("href=\"") + 6).split("\"")[0].replace("&amp;", "&");
        Visitor.Answer second = admin.get(next);
        assertEquals(200, second.status(), second::body);
        assertTrue(second.body().contains("Added a customer"), second::body);
        assertFalse(first.body().contains("Added a customer</td>"), first::body);
    }

    @Test
    void anotherCouncilsRecordsAreAnsweredAsSuchThatNeverWere() {
        Api theirs = CouncilAtWork.foreign().with("customer:create");
        String foreign = theirs.post("/api/v1/customers", "{\"name\":{\"family\":\"Wall\"}}")
                .expect(201)
                .text("/reference");
        String never = uk.guildhall.crm.council.Reference.of('P', 887_000_001);
        assertEquals(
                admin.get("/admin/audit/person?reference=" + never).body().replace(never, "?"),
                admin.get("/admin/audit/person?reference=" + foreign).body().replace(foreign, "?"));
        assertEquals(404, admin.get("/admin/audit/person?reference=" + foreign).status());
        assertEquals(400, admin.submit("/admin/audit", "record", foreign).status());
        byte[] entry = (byte[]) CouncilAtWork.foreign()
                .rows("SELECT id FROM audit_entry ORDER BY id LIMIT 1")
                .get(0)
                .get(0);
        assertEquals(404, admin.get("/admin/audit/entry?id=" + Ids.of(entry)).status());
    }

    @Test
    void isExportedAndVerifiedWithoutTheSystem() throws Exception {
        Thread.sleep(2_500); // until what was done is sealed
        Path all = saved("all.jsonl", exported("format", "jsonl"));
        Path digests = saved("digests.jsonl", admin.get("/admin/audit/digests/file"));
        Path key = saved("key.pem", admin.get("/admin/audit/digests/key"));
        ExportVerifier.Report report = ExportVerifier.verify(all, digests, PublishedKey.read(key));
        assertTrue(report.isWhole(), report.problems()::toString);
        assertTrue(report.complete());
        assertTrue(report.confirmedBy() > 0, report::toString);
        assertEquals(1, report.first());
        Files.writeString(all, Files.readString(all).replaceFirst("customer.added", "customer.viewed"));
        assertFalse(ExportVerifier.verify(all, digests, PublishedKey.read(key)).isWhole());
        Path today = saved("today.jsonl", exported("from", "2024-01-01", "to", "2099-01-01"));
        assertTrue(ExportVerifier.verify(today, digests, PublishedKey.read(key)).isWhole());
        Path some = saved("some.jsonl", exported("record", reference, "format", "jsonl"));
        ExportVerifier.Report picked = ExportVerifier.verify(some, null, PublishedKey.read(key));
        assertTrue(picked.isWhole(), picked.problems()::toString);
        assertEquals(1, picked.entries());
        Visitor.Answer csv = exported("record", reference, "format", "csv");
        assertTrue(csv.body().contains("customer.added"), csv::body);
        assertTrue(csv.header("content-disposition").endsWith(".csv\""));
        assertTrue(home.count("SELECT COUNT(*) FROM audit_entry WHERE act = 'audit.exported'") >= 4);
        assertTrue(admin.get("/admin/audit/digests").body().contains("Newest digest"));
    }

    @Test
    void digestsLieOutsideTheDatabaseForTheirOwnerAlone() throws Exception {
        admin.get("/admin/audit/digests/latest");
        Path data = WholeSystem.running().data().root();
        for (String name : new String[] {"digests/northam.jsonl", "keys/digest-northam.key"}) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))));
        }
    }

    @Test
    void holdsWhatWasChangedAsCommitmentsThatErasureTakesAway() throws Exception {
        program.sending("If-Match", "*")
                .send(
                        "PATCH",
                        "/api/v1/customers/" + id,
                        "application/merge-patch+json",
                        "{\"name\":{\"given\":\"Anwen\"},\"address\":{\"town\":\"Samplewold\"}}".getBytes())
                .expect(200);
        String detail = (String) home.rows(
                        "SELECT detail FROM audit_entry WHERE act = 'customer.changed' AND record_reference = ?",
                        reference)
                .get(0)
                .get(0);
        JsonNode fields = new ObjectMapper().readTree(detail).get("fields");
        assertEquals(2, fields.size(), detail);
        byte[] salt =
                (byte[]) home.rows("SELECT salt FROM audit_salt WHERE record_id = ?", Ids.bytes(UUID.fromString(id)))
                        .get(0)
                        .get(0);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        String proof =
                Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal("givenName\0Anwen".getBytes()));
        assertEquals(proof, fields.get("givenName").asText());
        assertNotEquals(proof, fields.get("town").asText());
    }

    @Test
    void isNotExportedWithoutAReason() {
        Visitor.Answer answer = admin.submit("/admin/audit/export", "format", "csv");
        assertEquals(400, answer.status(), answer::body);
        assertTrue(answer.body().contains("reason-error"), answer::body);
    }

    /** Asked for, made in the background, and fetched. */
    private Visitor.Answer exported(String... fields) throws Exception {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "reason";
        all[fields.length + 1] = "For the auditors";
        Visitor.Answer asked = admin.submit("/admin/audit/export", all);
        assertEquals(303, asked.status(), asked::body);
        String place = asked.header("location");
        for (int i = 0; i < 100 && !admin.get(place).body().contains(place + "/file"); i++) {
            Thread.sleep(200);
        }
        return admin.get(place + "/file");
    }

    private Path saved(String name, Visitor.Answer answer) throws Exception {
        assertEquals(200, answer.status(), answer::body);
        return Files.writeString(folder.resolve(name), answer.body());
    }
}
