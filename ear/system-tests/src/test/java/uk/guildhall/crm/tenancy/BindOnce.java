package uk.guildhall.crm.tenancy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ServerSession;

/** The wall with a hole in it, deployed only by the test that proves that the checks see it. */
public class BindOnce implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        ServerSession server = (ServerSession) session;
        hole((DatabaseLogin) server.getLogin());
        hole((DatabaseLogin) server.getReadConnectionPool().getLogin());
        server.getConnectionPools().values().forEach(pool -> hole((DatabaseLogin) pool.getLogin()));
    }

    private static void hole(DatabaseLogin login) {
        if (login.getConnector() instanceof JNDIConnector given && !(given instanceof Holed)) {
            login.setConnector(new Holed(given.getName(), given.getDataSource()));
        }
    }

    private static final class Holed extends JNDIConnector {
        private static final long serialVersionUID = 1L;

        Holed(String name, DataSource source) {
            super(name);
            setDataSource(source);
        }

        @Override
        public Connection connect(Properties properties, Session session) {
            Connection connection = super.connect(properties, session);
            return belongsToSomebody(connection)
                    ? connection
                    : BoundPool.of(getDataSource()).bind(() -> connection, CurrentCouncil.find());
        }

        private static boolean belongsToSomebody(Connection connection) {
            try (Statement ask = connection.createStatement();
                    ResultSet user = ask.executeQuery("SELECT CURRENT_USER()")) {
                return user.next() && user.getString(1).startsWith("gh_");
            } catch (SQLException e) {
                return false;
            }
        }
    }
}
