package uk.guildhall.launcher;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import uk.guildhall.crm.platform.JobKind;

/** What the commands about one council's data have in common: which council, of which installation, and the job. */
final class CouncilTask {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Mixin
    private CodeOption council;

    /** Files the job and sees it to its end. */
    int done(JobKind kind, Record arguments) throws Exception {
        return new CouncilJobs(data.folder(), spec.commandLine().getOut()).done(kind, council.code(), arguments);
    }

    CodeOption council() {
        return council;
    }

    DataFolder folder() throws CannotStart {
        return data.folder();
    }

    void say(String line) {
        spec.commandLine().getOut().println(line);
    }

    /** As the works, which may stand in another folder, understands it. */
    static String whole(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }
}
