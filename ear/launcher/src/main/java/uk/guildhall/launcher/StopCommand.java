package uk.guildhall.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "stop", description = "Stops Guildhall; its data stays.", mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws Exception {
        boolean ran = new Running(data.folder()).stop();
        spec.commandLine().getOut().println(ran ? "Stopped" : "Guildhall is not running");
        return 0;
    }
}
