package uk.guildhall.launcher;

import com.google.crypto.tink.Mac;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.guildhall.crm.audit.AuditVerifier;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.migrations.Names;

@Command(
        name = "audit",
        description = "The audit trails of the councils.",
        mixinStandardHelpOptions = true,
        subcommands = AuditCommand.Verify.class)
final class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    @Command(
            name = "verify",
            description = "Checks that a council's audit trail is whole; exit code 1 where it is not.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private DataOption data;

        @Option(names = "--council", required = true, paramLabel = "CODE", description = "The council's code.")
        private String council;

        @Override
        public Integer call() throws Exception {
            DataFolder folder = data.folder();
            if (!Names.isCode(council)) {
                throw new CannotStart("There is no council " + council + ".");
            }
            try (Connection admin = RunningDatabase.of(folder).admin().open()) {
                Mac key = key(admin, KeyEncryptionKey.load(folder.masterKey()));
                admin.setCatalog(Names.schemaOf(council));
                return tell(AuditVerifier.verify(admin, key, Clock.systemUTC().instant()));
            }
        }

        private Mac key(Connection admin, KeyEncryptionKey outer) throws Exception {
            try (PreparedStatement query = admin.prepareStatement("SELECT version, keyset FROM " + Names.CONTROL
                    + ".council_key WHERE council_code = ? AND purpose = 'audit' ORDER BY version DESC")) {
                query.setString(1, council);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        throw new CannotStart("There is no council " + council + ".");
                    }
                    return outer.mac(row.getBytes(2), council + "|audit|" + row.getInt(1));
                }
            }
        }

        private int tell(AuditVerifier.Report report) {
            PrintWriter out = spec.commandLine().getOut();
            report.problems().forEach(out::println);
            out.println(council + ": " + report.sealed() + " entries checked, "
                    + (report.isWhole() ? "the trail is whole" : "the trail is NOT whole"));
            return report.isWhole() ? 0 : 1;
        }
    }
}
