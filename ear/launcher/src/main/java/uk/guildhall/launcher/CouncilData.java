package uk.guildhall.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.guildhall.admin.keeping.Backups;
import uk.guildhall.admin.keeping.KeepingListener;
import uk.guildhall.admin.keeping.Offboarding;
import uk.guildhall.crm.platform.BackupChoice;
import uk.guildhall.crm.platform.Handover;
import uk.guildhall.crm.platform.JobKind;
import uk.guildhall.crm.platform.Reason;

/** A council's data as a whole: backed up, tried out, brought back, handed out, destroyed. Each is a job like any other. */
final class CouncilData {

    private CouncilData() {}

    @Command(
            name = "backup",
            description = "Writes one council as it stands into the data folder's backups, encrypted.",
            mixinStandardHelpOptions = true)
    static final class Take implements Callable<Integer> {

        @Mixin
        private CouncilTask task;

        @Override
        public Integer call() throws Exception {
            return task.done(JobKind.BACKUP, new Reason(null));
        }
    }

    @Command(
            name = "drill",
            description = "Tries out whether the newest backup of a council can be brought back; changes nothing.",
            mixinStandardHelpOptions = true)
    static final class TryOut implements Callable<Integer> {

        @Mixin
        private CouncilTask task;

        @Override
        public Integer call() throws Exception {
            return task.done(JobKind.DRILL, new Reason(null));
        }
    }

    @Command(
            name = "restore",
            description = "Brings one council back to the moment of a backup; the others are not touched.",
            mixinStandardHelpOptions = true)
    static final class Bring implements Callable<Integer> {

        @Mixin
        private CouncilTask task;

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
            task.council().confirmed(confirmed);
            return task.done(JobKind.RESTORE, new BackupChoice(moment));
        }
    }

    @Command(
            name = "export",
            description =
                    "Writes all data of a council in open formats into one ZIP file, confidential details in clear.",
            mixinStandardHelpOptions = true)
    static final class HandOut implements Callable<Integer> {

        @Mixin
        private CouncilTask task;

        @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "Where the file goes.")
        private Path to;

        @Override
        public Integer call() throws Exception {
            return task.done(JobKind.EXPORT, new Handover(CouncilTask.whole(to)));
        }
    }

    @Command(
            name = "offboard",
            description = "Hands a council its data and destroys it here, for good. May be repeated until it is done.",
            mixinStandardHelpOptions = true)
    static final class Offboard implements Callable<Integer> {

        @Mixin
        private CouncilTask task;

        @Option(names = "--export", paramLabel = "FOLDER", description = "Where its data and the certificate go.")
        private Path to;

        @Option(names = "--confirm", required = true, paramLabel = "CODE", description = "The code again.")
        private String confirmed;

        @Option(names = "--call-off", description = "The council stays after all; while nothing is destroyed yet.")
        private boolean calledOff;

        @Override
        public Integer call() throws Exception {
            String code = task.council().confirmed(confirmed);
            if (calledOff) {
                DataFolder folder = task.folder();
                new Offboarding(
                                RunningDatabase.of(folder).admin(),
                                folder.outerKey().load(),
                                new Backups(folder.backups()),
                                InstantSource.system(),
                                KeepingListener.SILENT)
                        .callOff(code);
                task.say(code + ": stays, suspended; \"council resume\" opens it");
                return 0;
            }
            if (to == null) {
                throw new CannotStart(
                        "Say --export FOLDER: a council is never destroyed without being handed its data.");
            }
            int end = task.done(JobKind.OFFBOARD, new Handover(CouncilTask.whole(to)));
            task.say(Files.readString(to.resolve(code + "-certificate.txt")));
            return end;
        }
    }
}
