package uk.guildhall.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.platform.CouncilForm;
import uk.guildhall.crm.platform.CouncilToOnboard;
import uk.guildhall.crm.platform.JobKind;

@Command(
        name = "add",
        description = "Takes a council on. May be repeated with the same words until it is done.",
        mixinStandardHelpOptions = true)
final class CouncilAdd implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--code", required = true, description = "Short, lower case; names it for ever: fellshire.")
    private String code;

    @Option(names = "--gss", required = true, description = "Its code of the Office for National Statistics.")
    private String gss;

    @Option(names = "--name", required = true, description = "Its name in English.")
    private String name;

    @Option(names = "--name-cy", description = "Its name in Welsh.")
    private String nameCy;

    @Option(names = "--host", required = true, description = "A host name by which it is reached; may be given again.")
    private List<String> hosts = new ArrayList<>();

    @Option(names = "--nation", required = true, description = "england, wales, scotland or northern-ireland.")
    private String nation;

    @Option(names = "--level", defaultValue = "baseline", description = "baseline, enhanced or sensitive.")
    private String level;

    @Option(names = "--cell", description = "The database server on which it is placed; main by default.")
    private String cell;

    @Option(names = "--ring", description = "When it is given new releases: early, normal or late; normal by default.")
    private String ring;

    @Option(names = "--admin-name", required = true, description = "The name of its first administrator.")
    private String administratorName;

    @Option(
            names = "--admin-email",
            required = true,
            description = "Their e-mail address, which is their username too.")
    private String administratorEmail;

    @Override
    public Integer call() throws Exception {
        CouncilJobs jobs = new CouncilJobs(data.folder(), spec.commandLine().getOut());
        Problems problems = new Problems();
        CouncilToOnboard council = new CouncilForm(
                        code,
                        gss,
                        name,
                        nameCy,
                        hosts,
                        nation,
                        level,
                        cell,
                        ring,
                        administratorName,
                        administratorEmail)
                .checked(problems);
        jobs.refuse(problems);
        return jobs.done(JobKind.ONBOARD, council.code(), council);
    }
}
