package uk.guildhall.crm.customer;

import java.sql.Connection;
import uk.guildhall.migrations.Accounts;
import uk.guildhall.migrations.MigrationListener;
import uk.guildhall.migrations.Migrator;
import uk.guildhall.migrations.RealDatabase;

/** Makes a test's own council: registered, with a schema by the real migrations. */
public final class CouncilSchemas {

    private CouncilSchemas() {}

    public static void make(RealDatabase database, String code) throws Exception {
        var migrator = new Migrator(database.admin(), MigrationListener.SILENT);
        migrator.migrateControl();
        try (Connection admin = database.admin().open()) {
            Migrator.createSchema(admin, "gh_" + code);
            new Accounts(admin).ensure("gh_" + code, "only-for-tests");
        }
        database.execute("REPLACE INTO guildhall_control.council (code, name, kind, nation, status, level, schema_name,"
                + " login_name, login_password, created_at, updated_at) VALUES ('" + code + "', '" + code
                + "', 'COUNCIL', 'ENGLAND', 'ACTIVE', 'BASELINE', 'gh_" + code + "', 'gh_" + code
                + "', 'x', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
        migrator.migrateCouncil(code);
    }
}
