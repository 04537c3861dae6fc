package uk.guildhall.migrations;

import static uk.guildhall.migrations.Names.account;
import static uk.guildhall.migrations.Names.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The logins of the database. The pool's may do nothing at all until it becomes a council's; the register reader sees the
 * register and nothing else; a council's sees its own schema and nothing else.
 */
public final class Accounts {

    private final Connection admin;

    public Accounts(Connection admin) {
        this.admin = admin;
    }

    /** Makes, or sets the passwords of, the two accounts that the application starts with. The register must exist. */
    public void settle(String poolPassword, String registerPassword) throws SQLException {
        ensure(Names.POOL, poolPassword);
        ensure(Names.REGISTER, registerPassword);
        try (Statement statement = admin.createStatement()) {
            statement.execute("GRANT SELECT ON " + quoted(Names.CONTROL) + ".* TO " + account(Names.REGISTER));
        }
    }

    /** Makes a login with this password, or gives an existing one this password. It may do nothing yet. */
    public void ensure(String login, String password) throws SQLException {
        // The client side of Connector/J writes the parameter into the statement, quoted: accounts take no real ones.
        try (PreparedStatement create =
                        admin.prepareStatement("CREATE USER IF NOT EXISTS " + account(login) + " IDENTIFIED BY ?");
                PreparedStatement set = admin.prepareStatement("ALTER USER " + account(login) + " IDENTIFIED BY ?")) {
            create.setString(1, password);
            create.execute();
            set.setString(1, password);
            set.execute();
        }
    }

    /** Lets nobody in as this login until it is opened again; who is in already stays until they are sent away. */
    public void close(String login) throws SQLException {
        execute("ALTER USER IF EXISTS " + account(login) + " ACCOUNT LOCK");
    }

    public void open(String login) throws SQLException {
        execute("ALTER USER IF EXISTS " + account(login) + " ACCOUNT UNLOCK");
    }

    /** Ends the connections that are this login's at the moment; what they had not committed is undone. */
    public void sendAway(String login) throws SQLException {
        List<Long> connections = new ArrayList<>();
        try (PreparedStatement query =
                admin.prepareStatement("SELECT id FROM information_schema.processlist WHERE user = ?")) {
            query.setString(1, login);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    connections.add(rows.getLong(1));
                }
            }
        }
        for (long connection : connections) {
            try {
                execute("KILL " + connection);
            } catch (SQLException gone) {
                // It has ended by itself meanwhile.
            }
        }
    }

    public void drop(String login) throws SQLException {
        execute("DROP USER IF EXISTS " + account(login));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
