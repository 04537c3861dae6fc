package uk.guildhall.launcher;

import com.google.crypto.tink.Mac;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.guildhall.crm.audit.AuditVerifier;
import uk.guildhall.crm.audit.DigestCheck;
import uk.guildhall.crm.audit.DigestFile;
import uk.guildhall.crm.audit.ExportVerifier;
import uk.guildhall.crm.audit.PublishedKey;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.tenancy.SigningKeys;
import uk.guildhall.migrations.Names;

@Command(
        name = "verify",
        description = {
            "Checks that a council's audit trail is whole, in the database beside its digests, or as an exported file.",
            "Exit code 1 where it is not. With --file neither database nor server is needed."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--council", paramLabel = "CODE", description = "The code of the council in the database.")
    private String council;

    @Option(names = "--file", paramLabel = "EXPORT", description = "An exported trail, as JSON Lines.")
    private Path file;

    @Option(
            names = "--digests",
            paramLabel = "FILE",
            description = "The council's digests. In the database's case, those of the installation if left out.")
    private Path digests;

    @Option(
            names = "--key",
            paramLabel = "PEM",
            description = "The council's public key. In the database's case, that of the installation if left out.")
    private Path key;

    @Override
    public Integer call() throws Exception {
        if ((council == null) == (file == null)) {
            throw new ParameterException(spec.commandLine(), "Give either --council or --file");
        }
        if (file == null) {
            return database();
        }
        if (key == null) {
            throw new ParameterException(spec.commandLine(), "Give the council's public key: --key");
        }
        return exported(ExportVerifier.verify(readable(file), readable(digests), PublishedKey.read(readable(key))));
    }

    private int exported(ExportVerifier.Report report) {
        String what = file.getFileName() + ": " + report.entries() + " entries of " + report.council() + " checked"
                + (report.entries() == 0 ? "" : ", numbers " + report.first() + " to " + report.last()) + ", "
                + (report.isWhole() ? "the file is whole" : "the file is NOT whole");
        int code = tell(report.problems(), what, report.isWhole());
        PrintWriter out = spec.commandLine().getOut();
        if (!report.complete() && !report.council().isEmpty()) {
            out.println("These are entries that somebody picked. That all that were asked for are here is what the"
                    + " signature says; digests can't confirm it.");
        } else if (digests != null) {
            out.println(report.confirmedBy() + " digests confirm it");
        }
        return code;
    }

    private int database() throws Exception {
        DataFolder folder = data.folder();
        if (!Names.isCode(council)) {
            throw new CannotStart("There is no council " + council + ".");
        }
        Database running = RunningDatabase.of(folder);
        KeyEncryptionKey outer = folder.outerKey().load();
        try (Connection admin = running.admin().open();
                DigestCheck check = digests(folder, outer)) {
            Mac mac = mac(admin, outer);
            admin.setCatalog(Names.schemaOf(council));
            AuditVerifier.Report report =
                    AuditVerifier.verify(admin, mac, check, Clock.systemUTC().instant());
            return tell(
                    report.problems(),
                    council + ": " + report.sealed() + " entries checked, "
                            + (check == null ? "no digests yet, " : report.digests() + " digests, ")
                            + (report.isWhole() ? "the trail is whole" : "the trail is NOT whole"),
                    report.isWhole());
        }
    }

    /** Null where none was made yet; that there were some is known by their key. */
    private DigestCheck digests(DataFolder folder, KeyEncryptionKey outer) throws IOException, CannotStart {
        Path made = SigningKeys.file(folder.keys(), council);
        Path lines = digests == null ? DigestFile.in(folder.digests(), council) : readable(digests);
        if (!Files.exists(made) && key == null) {
            return null;
        }
        if (!Files.exists(lines)) {
            throw new CannotStart("The digests are gone: there is no " + lines);
        }
        PublishedKey published = key == null
                ? PublishedKey.of(outer.publicKey(Files.readAllBytes(made), SigningKeys.associatedData(council)))
                : PublishedKey.read(readable(key));
        return DigestCheck.of(lines, published, council);
    }

    private Mac mac(Connection admin, KeyEncryptionKey outer) throws SQLException, CannotStart {
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

    private int tell(List<String> problems, String summary, boolean whole) {
        PrintWriter out = spec.commandLine().getOut();
        problems.forEach(out::println);
        out.println(summary);
        return whole ? 0 : 1;
    }

    private static Path readable(Path file) throws CannotStart {
        if (file != null && !Files.isReadable(file)) {
            throw new CannotStart("There is no file " + file + " to read.");
        }
        return file;
    }
}
