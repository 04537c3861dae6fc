package uk.guildhall.admin.operator;

import java.sql.Connection;
import java.sql.SQLException;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.migrations.Accounts;
import uk.guildhall.migrations.AdminConnections;
import uk.guildhall.migrations.MigrationException;
import uk.guildhall.migrations.MigrationListener;
import uk.guildhall.migrations.Migrator;
import uk.guildhall.migrations.Names;

/**
 * Takes a council on: register, schema, login, keys, migrations and grants, branding, catalogue, first administrator.
 * One operation that may be repeated after it failed at any point, and then finishes; repeated on a council that is
 * already there it changes nothing that the council may have changed since. The register must be up to date.
 */
public final class Provisioning {

    private final AdminConnections admin;
    private final KeyEncryptionKey key;
    private final ProvisioningListener listener;

    public Provisioning(AdminConnections admin, KeyEncryptionKey key, ProvisioningListener listener) {
        this.admin = admin;
        this.key = key;
        this.listener = listener;
    }

    /**
     * Does whatever is still to be done for this council.
     *
     * @throws ProvisioningException if it can't be finished now, or the code or a host name is another council's
     */
    public void provision(NewCouncil council) throws ProvisioningException {
        String schema = Names.schemaOf(council.code());
        try (Connection connection = admin.open()) {
            RegisterEntry entry = new RegisterEntry(connection, key, council);
            entry.enter();
            done(council, ProvisioningStep.REGISTER);
            Migrator.createSchema(connection, schema);
            done(council, ProvisioningStep.SCHEMA);
            new Accounts(connection).ensure(schema, entry.password());
            done(council, ProvisioningStep.LOGIN);
            entry.enterKeys();
            done(council, ProvisioningStep.KEYS);
            new Migrator(admin, MigrationListener.SILENT).migrateCouncil(council.code());
            done(council, ProvisioningStep.MIGRATIONS);
            connection.setCatalog(schema);
            new FirstLevel(connection).ensure(council.code(), council.level());
            fill(connection, council);
            entry.open();
            done(council, ProvisioningStep.OPEN);
        } catch (SQLException | MigrationException e) {
            throw new ProvisioningException(council.name() + ": " + e.getMessage(), e);
        }
    }

    private void fill(Connection connection, NewCouncil council) throws SQLException {
        FirstContents contents = new FirstContents(connection);
        connection.setAutoCommit(false);
        contents.enter(council.branding());
        connection.commit();
        done(council, ProvisioningStep.BRANDING);
        contents.enter(council.template());
        connection.commit();
        done(council, ProvisioningStep.CATALOGUE);
        new StaffBook(connection).enter(council.administrator());
        connection.commit();
        done(council, ProvisioningStep.ADMINISTRATOR);
        connection.setAutoCommit(true);
    }

    private void done(NewCouncil council, ProvisioningStep step) {
        listener.done(council.code(), step);
    }
}
