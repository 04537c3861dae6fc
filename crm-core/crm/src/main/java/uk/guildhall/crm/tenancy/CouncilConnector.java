package uk.guildhall.crm.tenancy;

import java.sql.Connection;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;

/**
 * Hands EclipseLink its connections, each bound to the current council's own database login before it is used. Without a
 * council the connection goes out as the account that may do nothing, so any query fails at the database.
 */
public class CouncilConnector extends JNDIConnector {
    private static final long serialVersionUID = 1L;

    CouncilConnector(String name, DataSource dataSource) {
        super(name);
        setDataSource(dataSource);
    }

    @Override
    public Connection connect(Properties properties, Session session) {
        return BoundPool.of(getDataSource()).bind(() -> super.connect(properties, session), CurrentCouncil.find());
    }
}
