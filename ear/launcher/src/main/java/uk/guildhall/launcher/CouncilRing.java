package uk.guildhall.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Ring;
import uk.guildhall.crm.platform.CouncilForm;
import uk.guildhall.crm.platform.JobKind;
import uk.guildhall.crm.platform.RingChoice;

@Command(name = "ring", description = "Puts a council into another ring.", mixinStandardHelpOptions = true)
final class CouncilRing implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(index = "0", paramLabel = "CODE", description = "The council's code.")
    private String council;

    @Parameters(index = "1", paramLabel = "RING", description = "early, normal or late.")
    private String ring;

    @Override
    public Integer call() throws Exception {
        CouncilJobs jobs = new CouncilJobs(data.folder(), spec.commandLine().getOut());
        Problems problems = new Problems();
        Ring wanted = CouncilForm.ring("/ring", ring, problems);
        jobs.refuse(problems);
        return jobs.done(JobKind.RING, council, new RingChoice(wanted));
    }
}
