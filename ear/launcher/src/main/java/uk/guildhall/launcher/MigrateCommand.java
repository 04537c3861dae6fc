package uk.guildhall.launcher;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Ring;
import uk.guildhall.crm.platform.CouncilForm;
import uk.guildhall.crm.platform.JobKind;
import uk.guildhall.crm.platform.Reason;
import uk.guildhall.migrations.AdminConnections;
import uk.guildhall.migrations.MigrationListener;
import uk.guildhall.migrations.Migrator;
import uk.guildhall.migrations.Names;

/** Gives a ring its turn, whether or not the application runs: the register and the platform first, then its councils. */
@Command(
        name = "migrate",
        description = "Brings the councils of a ring up to date, or one council by itself. May be repeated.",
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--ring", description = "early, normal or late; all rings unless given.")
    private String ring;

    @Option(names = "--code", description = "One council alone, as when it is quarantined.")
    private String code;

    @Override
    public Integer call() throws Exception {
        DataFolder folder = data.folder();
        PrintWriter out = spec.commandLine().getOut();
        CouncilJobs jobs = new CouncilJobs(folder, out);
        AdminConnections admin = RunningDatabase.of(folder).admin();
        Problems problems = new Problems();
        Ring turn = ring == null ? null : CouncilForm.ring("/ring", ring, problems);
        jobs.refuse(problems);
        if (code != null) {
            return jobs.done(JobKind.MIGRATE, code, new Reason(null));
        }
        new Migrator(admin, MigrationListener.SILENT).migrateRings(none -> false, 1);
        List<String> councils = councils(admin, turn);
        int failed = 0;
        for (String council : councils) {
            try {
                jobs.done(JobKind.MIGRATE, council, new Reason(null));
            } catch (CannotStart why) {
                out.println(council + ": NOT up to date: " + why.getMessage());
                failed++;
            }
        }
        out.println(councils.size() - failed + " of " + councils.size() + " councils are up to date");
        return failed == 0 ? 0 : 1;
    }

    private static List<String> councils(AdminConnections admin, Ring ring) throws SQLException {
        try (Connection connection = admin.open();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT code FROM " + Names.CONTROL
                                + ".council WHERE kind = 'COUNCIL' AND status <> 'PROVISIONING' AND ring LIKE ? ORDER BY code")) {
            query.setString(1, ring == null ? "%" : ring.name());
            try (ResultSet rows = query.executeQuery()) {
                List<String> codes = new ArrayList<>();
                while (rows.next()) {
                    codes.add(rows.getString(1));
                }
                return codes;
            }
        }
    }
}
