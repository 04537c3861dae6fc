package uk.guildhall.launcher;

import java.nio.file.Files;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.guildhall.demo.DemoInstallation;

@Command(
        name = "code",
        description = "Shows the code with which somebody of the demo signs in now, in place of a phone.",
        mixinStandardHelpOptions = true)
final class CodeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(
            names = "--council",
            required = true,
            paramLabel = "CODE",
            description = "The council's code; operator for the platform.")
    private String council;

    @Option(names = "--user", required = true, paramLabel = "NAME", description = "The username.")
    private String user;

    @Override
    public Integer call() throws Exception {
        DataFolder folder = data.folder();
        if (!Files.exists(folder.demo())) {
            throw new CannotStart("There is no demo in " + folder.root() + ".");
        }
        String code = DemoInstallation.code(folder, council, user, InstantSource.system())
                .orElseThrow(() -> new CannotStart("The demo knows no code of " + user + " at " + council + "."));
        spec.commandLine().getOut().println(code);
        return 0;
    }
}
