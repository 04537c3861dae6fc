package uk.guildhall.launcher;

import java.io.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.guildhall.crm.platform.JobKind;
import uk.guildhall.crm.platform.Reason;

/** Suspending a council and opening it again. */
final class CouncilStanding {

    private CouncilStanding() {}

    @Command(
            name = "suspend",
            description = "Closes a council to its users and residents; its data and their sessions are kept.",
            mixinStandardHelpOptions = true)
    static final class Suspend implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private DataOption data;

        @Parameters(paramLabel = "CODE", description = "The council's code.")
        private String council;

        @Option(names = "--reason", description = "Why; kept with the job.")
        private String reason;

        @Option(
                names = "--confirm",
                paramLabel = "CODE",
                description = "The code again, instead of being asked for it.")
        private String confirmed;

        @Override
        public Integer call() throws Exception {
            if (!council.equals(confirmed == null ? asked() : confirmed)) {
                throw new CannotStart("Nothing was done: that is not the code of the council.");
            }
            return new CouncilJobs(data.folder(), spec.commandLine().getOut())
                    .done(JobKind.SUSPEND, council, new Reason(reason));
        }

        private String asked() throws CannotStart {
            Console console = System.console();
            if (console == null) {
                throw new CannotStart("Nobody can be asked here; say --confirm " + council + ".");
            }
            return console.readLine("Close %s to everybody? Type its code: ", council);
        }
    }

    @Command(name = "resume", description = "Opens a suspended council again.", mixinStandardHelpOptions = true)
    static final class Resume implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private DataOption data;

        @Parameters(paramLabel = "CODE", description = "The council's code.")
        private String council;

        @Override
        public Integer call() throws Exception {
            return new CouncilJobs(data.folder(), spec.commandLine().getOut())
                    .done(JobKind.RESUME, council, new Reason(null));
        }
    }
}
