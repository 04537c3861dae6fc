package uk.guildhall.admin.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.guildhall.crm.access.Passwords;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.catalogue.ServiceField;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.council.Nation;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.migrations.AdminConnections;
import uk.guildhall.migrations.MigrationListener;
import uk.guildhall.migrations.Migrator;
import uk.guildhall.migrations.RealDatabase;

class ProvisioningTest {

    private static final RealDatabase DATABASE = RealDatabase.running();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    Path folder;

    private KeyEncryptionKey key;
    private String code;

    @BeforeEach
    void register() throws Exception {
        new Migrator(DATABASE.admin(), MigrationListener.SILENT).migrateControl();
        key = KeyEncryptionKey.create(folder.resolve("master.json"));
        code = "town" + NUMBER.incrementAndGet();
    }

    @Test
    void takesACouncilOnSoThatItsLoginWorksAndItsAdministratorCanSignIn() throws Exception {
        List<ProvisioningStep> heard = new ArrayList<>();
        new Provisioning(DATABASE.admin(), key, (who, step) -> heard.add(step)).provision(council());
        assertEquals(List.of(ProvisioningStep.values()), heard);
        assertWhole();
    }

    @ParameterizedTest
    @EnumSource(ProvisioningStep.class)
    void finishesAfterItFailedAtAnyStep(ProvisioningStep last) throws Exception {
        class Cut extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
        ProvisioningListener cutting = (who, step) -> {
            if (step == last) {
                throw new Cut();
            }
        };
        assertThrows(Cut.class, () -> new Provisioning(DATABASE.admin(), key, cutting).provision(council()));
        provision(council());
        assertWhole();
    }

    @Test
    void finishesAfterTheDatabaseFailedAtThisOrThatStatement() throws Exception {
        int failed = 0;
        for (int nth = 1; ; nth += nth < 8 ? 1 : 9) {
            code = "village" + nth;
            try {
                new Provisioning(failingAt(nth), key, ProvisioningListener.SILENT).provision(council());
                break;
            } catch (ProvisioningException | RuntimeException expected) {
                failed++;
            }
            assertFalse(isOpen(), "open although not finished");
            provision(council());
            assertWhole();
        }
        assertTrue(failed > 10, "failed only at " + failed + " statements");
        assertWhole();
    }

    @Test
    void repeatedItKeepsWhatTheCouncilHasChanged() throws Exception {
        provision(council());
        DATABASE.execute(
                "UPDATE gh_" + code + ".branding SET brand_colour='#123456'",
                "UPDATE gh_" + code + ".council_service SET name='Renamed'",
                "UPDATE gh_" + code + ".staff SET password_hash='changed'",
                "UPDATE guildhall_control.council SET status='SUSPENDED' WHERE code='" + code + "'");
        String seals = one("SELECT GROUP_CONCAT(HEX(keyset) ORDER BY purpose) FROM guildhall_control.council_key"
                + " WHERE council_code='" + code + "'");
        provision(council());
        assertEquals("#123456", one("SELECT brand_colour FROM gh_" + code + ".branding"));
        assertEquals("Renamed", one("SELECT name FROM gh_" + code + ".council_service"));
        assertEquals("changed", one("SELECT password_hash FROM gh_" + code + ".staff"));
        assertFalse(isOpen());
        assertEquals(
                seals,
                one("SELECT GROUP_CONCAT(HEX(keyset) ORDER BY purpose) FROM guildhall_control.council_key"
                        + " WHERE council_code='" + code + "'"));
    }

    @Test
    void refusesAnotherCouncilsCodeAndHostName() throws Exception {
        provision(council());
        NewCouncil other = council(code, "E06000999", code + ".example");
        assertThrows(ProvisioningException.class, () -> provision(other));
        NewCouncil squatter = council(code + "x", "E06000998", code + ".example");
        assertThrows(ProvisioningException.class, () -> provision(squatter));
        assertEquals("PROVISIONING", one("SELECT status FROM guildhall_control.council WHERE code='" + code + "x'"));
    }

    @Test
    void refusesWhatCannotBeACouncil() {
        assertThrows(IllegalArgumentException.class, () -> council("Bad Code", "E06000001", "a.example"));
        assertThrows(IllegalArgumentException.class, () -> council("good", "X99", "a.example"));
        assertThrows(IllegalArgumentException.class, () -> council("good", "E06000001", "-"));
    }

    private void assertWhole() throws SQLException {
        assertTrue(isOpen());
        assertEquals(
                code + ".example",
                one("SELECT host FROM guildhall_control.council_host WHERE council_code='" + code + "'"));
        assertEquals("1", one("SELECT COUNT(*) FROM gh_" + code + ".branding"));
        assertEquals("1", one("SELECT COUNT(*) FROM gh_" + code + ".team"));
        assertEquals("1", one("SELECT COUNT(*) FROM gh_" + code + ".staff"));
        assertEquals("tenant-admin", one("SELECT role FROM gh_" + code + ".staff_role"));
        assertTrue(one("SELECT fields FROM gh_" + code + ".council_service").contains("\"labelCy\":\"Ble\""));
        assertTrue(new Passwords()
                .matches("a long enough password", one("SELECT password_hash FROM gh_" + code + ".staff")));
        key.mac(
                bytes("SELECT keyset FROM guildhall_control.council_key WHERE purpose='audit' AND council_code='" + code
                        + "'"),
                code + "|audit|1");
        key.aead(
                bytes("SELECT keyset FROM guildhall_control.council_key WHERE purpose='factors' AND council_code='"
                        + code + "'"),
                code + "|factors|1");
        String password = new String(
                key.unwrap(
                        bytes("SELECT login_password FROM guildhall_control.council WHERE code='" + code + "'"),
                        code + "|gh_" + code),
                StandardCharsets.UTF_8);
        assertTrue(password.length() >= 32);
        try (Connection council = DATABASE.as("gh_" + code, password);
                Statement statement = council.createStatement()) {
            statement.executeQuery("SELECT * FROM gh_" + code + ".customer").close();
        }
    }

    private boolean isOpen() throws SQLException {
        return "ACTIVE".equals(one("SELECT status FROM guildhall_control.council WHERE code='" + code + "'"));
    }

    private void provision(NewCouncil council) throws ProvisioningException {
        new Provisioning(DATABASE.admin(), key, ProvisioningListener.SILENT).provision(council);
    }

    private NewCouncil council() {
        return council(code, "E06000111", code + ".example");
    }

    private static NewCouncil council(String code, String gss, String host) {
        ServiceField where = new ServiceField("where", "Where", "Ble", null, null, "text", true, List.of());
        return new NewCouncil(
                code,
                gss,
                "Council of " + code,
                null,
                Kind.COUNCIL,
                Nation.ENGLAND,
                SecurityLevel.BASELINE,
                Set.of(host),
                NewBranding.plain(),
                new CouncilTemplate(
                        List.of(new CouncilTemplate.NewTeam("highways", "Highways", null)),
                        List.of(new CouncilTemplate.NewService(
                                "pothole",
                                557,
                                17,
                                "Report a pothole",
                                null,
                                null,
                                null,
                                "road hole",
                                "highways",
                                5,
                                List.of(where),
                                true))),
                new NewStaff("ada", "Ada Lane", null, "a long enough password", Set.of(Role.TENANT_ADMIN), Set.of()));
    }

    /** Connections whose n-th statement, counted over all of them, finds the server gone. */
    private static AdminConnections failingAt(int nth) {
        AtomicInteger asked = new AtomicInteger();
        return () -> {
            Connection real = DATABASE.admin().open();
            return (Connection) Proxy.newProxyInstance(
                    ProvisioningTest.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, args) -> {
                        boolean statement = method.getName().equals("createStatement")
                                || method.getName().equals("prepareStatement");
                        if (statement && asked.incrementAndGet() == nth) {
                            real.close();
                            throw new SQLTransientConnectionException("The server is gone");
                        }
                        try {
                            return method.invoke(real, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        };
    }

    private static String one(String sql) throws SQLException {
        try (Connection connection = DATABASE.admin().open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static byte[] bytes(String sql) throws SQLException {
        try (Connection connection = DATABASE.admin().open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBytes(1);
        }
    }
}
