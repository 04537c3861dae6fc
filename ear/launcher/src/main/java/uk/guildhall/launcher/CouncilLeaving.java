package uk.guildhall.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.guildhall.admin.keeping.Backups;
import uk.guildhall.admin.keeping.Export;
import uk.guildhall.admin.keeping.Offboarding;

/** Handing a council its data, and letting it go. */
final class CouncilLeaving {

    private CouncilLeaving() {}

    @Command(
            name = "export",
            description =
                    "Writes all data of a council in open formats into one ZIP file, confidential details in clear.",
            mixinStandardHelpOptions = true)
    static final class HandOut implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private DataOption data;

        @Mixin
        private CodeOption council;

        @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "Where the file goes.")
        private Path to;

        @Override
        public Integer call() throws Exception {
            DataFolder folder = data.folder();
            Export.Made made = new Export(
                            RunningDatabase.of(folder).admin(),
                            folder.outerKey().load(),
                            InstantSource.system())
                    .make(council.code(), to);
            PrintWriter out = spec.commandLine().getOut();
            out.println(made.file() + ": " + made.manifest().rows() + " rows");
            out.println("SHA-256 of its manifest: " + made.manifestSha256());
            return 0;
        }
    }

    @Command(
            name = "offboard",
            description = "Hands a council its data and destroys it here, for good. May be repeated until it is done.",
            mixinStandardHelpOptions = true)
    static final class Offboard implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private DataOption data;

        @Mixin
        private CodeOption council;

        @Option(names = "--export", paramLabel = "FOLDER", description = "Where its data and the certificate go.")
        private Path to;

        @Option(names = "--confirm", required = true, paramLabel = "CODE", description = "The code again.")
        private String confirmed;

        @Option(names = "--call-off", description = "The council stays after all; while nothing is destroyed yet.")
        private boolean calledOff;

        @Override
        public Integer call() throws Exception {
            DataFolder folder = data.folder();
            String code = council.confirmed(confirmed);
            PrintWriter out = spec.commandLine().getOut();
            Offboarding offboarding = new Offboarding(
                    RunningDatabase.of(folder).admin(),
                    folder.outerKey().load(),
                    new Backups(folder.backups()),
                    InstantSource.system(),
                    (step, words) -> out.println(code + ": " + words));
            if (calledOff) {
                offboarding.callOff(code);
                out.println(code + ": stays, suspended; \"council resume\" opens it");
                return 0;
            }
            if (to == null) {
                throw new CannotStart(
                        "Say --export FOLDER: a council is never destroyed without being handed its data.");
            }
            String certificate = offboarding.run(code, to, CodeOption.by());
            out.println();
            out.println(certificate);
            return 0;
        }
    }
}
