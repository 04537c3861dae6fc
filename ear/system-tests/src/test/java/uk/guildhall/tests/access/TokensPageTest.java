package uk.guildhall.tests.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.Visitor;

/** Tokens as the council's administrator makes them and takes them back. */
class TokensPageTest {
    private static final Pattern SECRET = Pattern.compile("value=\"(gh_[A-Za-z0-9_-]{43})\"");

    private static OurTown ours;
    private static Visitor administrator;

    @BeforeAll
    static void administrator() throws Exception {
        ours = OurTown.made("tokens");
        ours.enter("website", Role.INTEGRATION);
        administrator = ours.signedIn("ada", Role.TENANT_ADMIN);
        // A new council is known to the administration some seconds after it is to the desk.
        for (int i = 0; i < 100 && administrator.get("/admin/tokens").status() == 404; i++) {
            Thread.sleep(100);
        }
    }

    @Test
    void aNewTokensSecretIsShownOnceAndWorksUntilItIsRevoked() throws Exception {
        Visitor.Answer made = make("Report-it website", "website", "365", "service:view");
        assertEquals(200, made.status(), made::body);
        String secret = secret(made);
        assertEquals("no-store", made.header("cache-control"));
        assertEquals(200, services(secret));

        String page = administrator.get("/admin/tokens").body();
        assertTrue(page.contains("Report-it website"));
        assertFalse(page.contains(secret), "shown again");
        assertTrue(page.contains("365 days"));

        String id = id("Report-it website");
        Visitor.Answer sure = administrator.get("/admin/tokens/" + id + "/revocation");
        assertTrue(sure.body().contains("Revoke this token?"));
        assertEquals(200, services(secret), "looking revokes nothing");
        assertEquals(
                303, administrator.submit("/admin/tokens/" + id + "/revocation").status());
        assertEquals(401, services(secret));
        assertEquals(
                "2",
                ours.one(
                        "SELECT COUNT(*) FROM audit_entry WHERE act IN ('token.issued', 'token.revoked')"
                                + " AND record_id = ?",
                        (Object) Ids.bytes(java.util.UUID.fromString(id))));
    }

    @Test
    void aDayMoreThanThePolicyAllowsIsRefusedAndWhatWasTypedKept() throws Exception {
        Visitor.Answer tooLong = make("A day too long", "website", "366", "service:view", "case:view");
        assertEquals(400, tooLong.status());
        assertTrue(tooLong.body().contains("Give from 1 to 365 days"), tooLong::body);
        assertTrue(tooLong.body().contains("value=\"A day too long\""));
        assertTrue(tooLong.body().contains("value=\"366\""));
        assertTrue(
                Pattern.compile("value=\"case:view\" checked")
                        .matcher(tooLong.body())
                        .find(),
                tooLong::body);
        assertEquals("0", ours.one("SELECT COUNT(*) FROM api_token WHERE name = 'A day too long'"));
        for (String days : new String[] {"0", "-1", "1.5", "", "99999999999"}) {
            assertEquals(400, make("Never", "website", days, "service:view").status(), days);
        }
    }

    @Test
    void anOwnerAndPermissionsOfTheListAreNeeded() {
        assertEquals(400, make("Never", "nobody.here", "1", "service:view").status());
        assertEquals(400, make("Never", "website", "1").status());
        assertEquals(400, make("Never", "website", "1", "staff:edit").status());
        assertEquals(400, make("Never", "website", "1", "*").status());
        assertEquals(400, make(" ", "website", "1", "service:view").status());
    }

    @Test
    void aLongListGoesOnByItsKey() throws Exception {
        OurTown many = OurTown.made("manytokens");
        for (int i = 0; i < 51; i++) {
            many.token("robot", "service:view");
        }
        Visitor reader = many.signedIn("ada", Role.TENANT_ADMIN);
        // A new council is known to the administration some seconds after it is to the desk.
        for (int i = 0; i < 100 && reader.get("/admin/tokens").status() == 404; i++) {
            Thread.sleep(100);
        }
        String first = reader.get("/admin/tokens").body();
        Matcher older = Pattern.compile("/admin/tokens\\?after=[0-9a-f-]{36}").matcher(first);
        assertTrue(older.find());
        assertEquals(50, rows(first));
        assertEquals(1, rows(reader.get(older.group()).body()));
    }

    private static int rows(String page) {
        return page.split("/revocation\"", -1).length - 1;
    }

    private static Visitor.Answer make(String name, String owner, String days, String... permissions) {
        administrator.get("/admin/tokens/new");
        String[] fields = new String[6 + permissions.length * 2];
        String[] fixed = {"name", name, "owner", owner, "days", days};
        System.arraycopy(fixed, 0, fields, 0, 6);
        for (int i = 0; i < permissions.length; i++) {
            fields[6 + 2 * i] = "permissions";
            fields[7 + 2 * i] = permissions[i];
        }
        return administrator.submit("/admin/tokens", fields);
    }

    private static String secret(Visitor.Answer made) {
        Matcher secret = SECRET.matcher(made.body());
        assertTrue(secret.find(), made::body);
        return secret.group(1);
    }

    private static String id(String name) throws Exception {
        String hex =
                ours.one("SELECT HEX(id) FROM api_token WHERE name = ?", name).toLowerCase();
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private static int services(String secret) {
        return ours.visitor()
                .get("/api/v1/services", "Authorization", "Bearer " + secret)
                .status();
    }
}
