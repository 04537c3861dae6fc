package uk.guildhall.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Consumer;
import uk.guildhall.admin.operator.CouncilTemplate;
import uk.guildhall.admin.operator.FactorBook;
import uk.guildhall.admin.operator.NewBranding;
import uk.guildhall.admin.operator.NewCouncil;
import uk.guildhall.admin.operator.NewStaff;
import uk.guildhall.admin.operator.Provisioning;
import uk.guildhall.admin.operator.ProvisioningException;
import uk.guildhall.admin.operator.ProvisioningListener;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.factor.Totp;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.council.Nation;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.migrations.AdminConnections;
import uk.guildhall.migrations.Names;

/** The platform's own tenant and the first person who can sign in there, to take councils on. */
public final class FirstOperator {

    /** Where operators sign in. */
    public static final String HOST = "operator.localhost";

    private static final String CODE = "operator";

    private final AdminConnections admin;
    private final KeyEncryptionKey key;
    private final Consumer<String> progress;

    FirstOperator(AdminConnections admin, KeyEncryptionKey key, Consumer<String> progress) {
        this.admin = admin;
        this.key = key;
        this.progress = progress;
    }

    /** Provisions the platform with this account. */
    public static void provision(AdminConnections admin, KeyEncryptionKey key, String username, String password)
            throws ProvisioningException {
        new Provisioning(admin, key, ProvisioningListener.SILENT)
                .provision(new NewCouncil(
                        CODE,
                        null,
                        "Guildhall",
                        null,
                        Kind.PLATFORM,
                        Nation.ENGLAND,
                        SecurityLevel.ENHANCED,
                        Set.of(HOST),
                        NewBranding.plain(),
                        CouncilTemplate.empty(),
                        new NewStaff(username, "Platform operator", null, password, Set.of(Role.OPERATOR), Set.of())));
    }

    /** Gives the platform's operator an authenticator app whose secret is known: in the demo. */
    public static void enterApp(AdminConnections admin, KeyEncryptionKey key, String username, Totp app)
            throws SQLException {
        try (Connection connection = admin.open()) {
            connection.setCatalog(Names.schemaOf(CODE));
            new FactorBook(connection, key, CODE).enter(username, app);
        }
    }

    /** Where there is no platform yet, makes it and shows the password, this once. */
    void ensure(int port) throws CannotStart {
        try {
            if (isOpen()) {
                return;
            }
            String password = ReadablePassword.next();
            provision(admin, key, CODE, password);
            progress.accept("The operator signs in at http://" + HOST + ":" + port + "/admin; shown only now:");
            progress.accept("    %-14s %s".formatted(CODE, password));
        } catch (SQLException | ProvisioningException e) {
            throw new CannotStart("The operator's account could not be made: " + e.getMessage(), e);
        }
    }

    private boolean isOpen() throws SQLException {
        try (Connection connection = admin.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1 FROM " + Names.CONTROL + ".council WHERE code = '"
                        + CODE + "' AND status <> 'PROVISIONING'")) {
            return row.next();
        }
    }
}
