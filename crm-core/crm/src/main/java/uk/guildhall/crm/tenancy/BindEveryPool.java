package uk.guildhall.crm.tenancy;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Puts the {@link CouncilConnector} in front of every pool that EclipseLink keeps: the write pools, the read pool, which
 * has a login of its own (forgetting it would send reads out unbound), and the sequencing pool.
 */
public class BindEveryPool implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        ServerSession server = (ServerSession) session;
        bind(server.getLogin());
        bind(server.getReadConnectionPool().getLogin());
        for (ConnectionPool pool : server.getConnectionPools().values()) {
            bind(pool.getLogin());
        }
        if (server.getSequencingControl().getLogin() != null) {
            bind(server.getSequencingControl().getLogin());
        }
    }

    private static void bind(Login login) {
        DatabaseLogin database = (DatabaseLogin) login;
        // A read that met a dead connection is read again over another one, which is there at once.
        database.setDelayBetweenConnectionAttempts(0);
        if (database.getConnector() instanceof CouncilConnector) {
            return;
        }
        JNDIConnector given = (JNDIConnector) database.getConnector();
        database.setConnector(new CouncilConnector(given.getName(), given.getDataSource()));
    }
}
