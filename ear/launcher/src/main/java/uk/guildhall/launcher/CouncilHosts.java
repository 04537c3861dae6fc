package uk.guildhall.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.platform.HostMove;
import uk.guildhall.crm.platform.HostNames;
import uk.guildhall.crm.platform.JobKind;

@Command(
        name = "hosts",
        description = "Gives a council other host names, all at once; one at least stays.",
        mixinStandardHelpOptions = true)
final class CouncilHosts implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(paramLabel = "CODE", description = "The council's code.")
    private String council;

    @Option(names = "--add", paramLabel = "HOST", description = "A name to be reached by; may be given again.")
    private List<String> add = new ArrayList<>();

    @Option(names = "--remove", paramLabel = "HOST", description = "A name to give up; may be given again.")
    private List<String> remove = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        CouncilJobs jobs = new CouncilJobs(data.folder(), spec.commandLine().getOut());
        Problems problems = new Problems();
        HostMove move = new HostMove(names("/add", add, problems), names("/remove", remove, problems));
        if (add.isEmpty() && remove.isEmpty()) {
            problems.add("/add", "problem.host-needed");
        }
        jobs.refuse(problems);
        return jobs.done(JobKind.HOSTS, council, move);
    }

    private static List<String> names(String pointer, List<String> typed, Problems problems) {
        List<String> names = new ArrayList<>();
        for (String one : typed) {
            HostNames.tidy(one).ifPresentOrElse(names::add, () -> problems.add(pointer, "problem.host"));
        }
        return names;
    }
}
