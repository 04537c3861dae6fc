package uk.guildhall.launcher;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.guildhall.admin.keeping.Backup;
import uk.guildhall.admin.keeping.BackupManifest;
import uk.guildhall.admin.keeping.Backups;
import uk.guildhall.admin.keeping.Drill;
import uk.guildhall.admin.keeping.Restore;

/** Backing one council up, bringing it back, and trying out whether that would work. */
final class CouncilBackup {

    private CouncilBackup() {}

    @Command(
            name = "backup",
            description = "Writes one council as it stands into the data folder's backups, encrypted.",
            mixinStandardHelpOptions = true)
    static final class Take implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private DataOption data;

        @Mixin
        private CodeOption council;

        @Override
        public Integer call() throws Exception {
            DataFolder folder = data.folder();
            Backups backups = new Backups(folder.backups());
            BackupManifest manifest = new Backup(
                            RunningDatabase.of(folder).admin(),
                            folder.outerKey().load(),
                            backups,
                            InstantSource.system())
                    .take(council.code());
            spec.commandLine()
                    .getOut()
                    .println(council.code() + ": " + manifest.rows() + " rows backed up as " + manifest.moment());
            return 0;
        }
    }

    @Command(
            name = "restore",
            description = "Brings one council back to the moment of a backup; the others are not touched.",
            mixinStandardHelpOptions = true)
    static final class Bring implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private DataOption data;

        @Mixin
        private CodeOption council;

        @Option(
                names = "--from",
                required = true,
                paramLabel = "BACKUP",
                description = "The backup's name, which is its moment.")
        private String moment;

        @Option(names = "--confirm", required = true, paramLabel = "CODE", description = "The code again.")
        private String confirmed;

        @Override
        public Integer call() throws Exception {
            DataFolder folder = data.folder();
            String code = council.confirmed(confirmed);
            PrintWriter out = spec.commandLine().getOut();
            List<String> problems = new Restore(
                            RunningDatabase.of(folder).admin(),
                            folder.outerKey().load(),
                            new Backups(folder.backups()),
                            InstantSource.system(),
                            (step, words) -> out.println(code + ": " + words))
                    .run(code, moment, CodeOption.by());
            return told(out, code, problems);
        }
    }

    @Command(
            name = "drill",
            description = "Tries out whether the newest backup of a council can be brought back; changes nothing.",
            mixinStandardHelpOptions = true)
    static final class TryOut implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private DataOption data;

        @Mixin
        private CodeOption council;

        @Override
        public Integer call() throws Exception {
            DataFolder folder = data.folder();
            Drill.Report report = new Drill(
                            RunningDatabase.of(folder).admin(),
                            folder.outerKey().load(),
                            new Backups(folder.backups()))
                    .run(council.code());
            PrintWriter out = spec.commandLine().getOut();
            out.println(council.code() + ": the backup " + report.moment() + " comes back whole, " + report.tables()
                    + " tables with " + report.rows() + " rows");
            return told(out, council.code(), report.auditProblems());
        }
    }

    private static int told(PrintWriter out, String code, List<String> problems) {
        problems.forEach(out::println);
        out.println(code + ": the audit trail is " + (problems.isEmpty() ? "whole" : "NOT whole"));
        return problems.isEmpty() ? 0 : 1;
    }
}
