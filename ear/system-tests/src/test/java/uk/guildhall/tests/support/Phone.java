package uk.guildhall.tests.support;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import uk.guildhall.admin.operator.FactorBook;
import uk.guildhall.crm.access.factor.Totp;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.launcher.RunningSystem;

/** The authenticator app that the staff of all tests' councils share. */
public final class Phone {
    public static final Totp APP = Totp.read("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    private Phone() {}

    /** Gives it to somebody who has nothing beside the password. */
    public static void give(RunningSystem system, String council, String username) throws SQLException, IOException {
        try (Connection connection = system.admin().open()) {
            connection.setCatalog("gh_" + council);
            new FactorBook(connection, KeyEncryptionKey.load(system.data().masterKey()), council).enter(username, APP);
        }
    }

    /** What an app shows now. Whoever signs in more than once in half a minute has their last use forgotten first. */
    public static String code(String council, String username, Totp app) {
        try (Connection connection = WholeSystem.running().admin().open();
                PreparedStatement forget = connection.prepareStatement("UPDATE gh_" + council
                        + ".factor SET last_step = NULL WHERE staff_id = (SELECT id FROM gh_" + council
                        + ".staff WHERE username = ?)")) {
            forget.setString(1, username);
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return app.code(Totp.step(Instant.now()));
    }

    public static String code(String council, String username) {
        return code(council, username, APP);
    }
}
