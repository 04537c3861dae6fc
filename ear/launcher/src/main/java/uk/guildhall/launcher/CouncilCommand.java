package uk.guildhall.launcher;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import uk.guildhall.migrations.Names;

@Command(
        name = "council",
        description = "The councils of this installation.",
        mixinStandardHelpOptions = true,
        subcommands = {
            CouncilCommand.ListThem.class,
            CouncilAdd.class,
            CouncilStanding.Suspend.class,
            CouncilStanding.Resume.class,
            CouncilHosts.class,
            CouncilRing.class,
            CouncilData.Take.class,
            CouncilData.Bring.class,
            CouncilData.TryOut.class,
            CouncilData.HandOut.class,
            CouncilData.Offboard.class
        })
final class CouncilCommand {

    @Command(name = "list", description = "Lists the councils.", mixinStandardHelpOptions = true)
    static final class ListThem implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private DataOption data;

        @Override
        public Integer call() throws Exception {
            PrintWriter out = spec.commandLine().getOut();
            try (Connection admin = RunningDatabase.of(data.folder()).admin().open();
                    Statement statement = admin.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT code, name, status, ring, schema_version,"
                            + " (SELECT GROUP_CONCAT(host) FROM " + Names.CONTROL
                            + ".council_host h WHERE h.council_code = c.code) FROM " + Names.CONTROL
                            + ".council c ORDER BY code")) {
                while (rows.next()) {
                    out.printf(
                            "%-21s %-12s %-7s %-32s %-40s %s%n",
                            rows.getString(1),
                            rows.getString(3).toLowerCase(Locale.ROOT),
                            rows.getString(4).toLowerCase(Locale.ROOT),
                            rows.getString(5),
                            rows.getString(2),
                            rows.getString(6));
                }
            }
            return 0;
        }
    }
}
