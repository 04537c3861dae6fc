package uk.guildhall.launcher;

import java.io.Console;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "reset",
        description = "Stops Guildhall and deletes all its data on this machine: database, keys, logs.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--yes", description = "Don't ask first.")
    private boolean sure;

    @Override
    public Integer call() throws Exception {
        DataFolder folder = data.folder();
        if (!Files.exists(folder.root())) {
            spec.commandLine().getOut().println("There is no data in " + folder.root());
            return 0;
        }
        if (!Files.isDirectory(folder.run()) || !Files.isDirectory(folder.keys())) {
            throw new CannotStart(folder.root() + " is not a data folder of Guildhall; nothing was deleted.");
        }
        if (!sure && !confirmed(folder)) {
            spec.commandLine().getOut().println("Nothing was deleted");
            return 1;
        }
        new Running(folder).stop();
        Folders.delete(folder.root());
        spec.commandLine().getOut().println("Deleted " + folder.root());
        if (OwnDatabase.named(System.getenv()).isPresent()) {
            spec.commandLine()
                    .getOut()
                    .println("Your own database was left alone. Its councils can't be opened any more: drop their"
                            + " schemas (gh_...) and guildhall_control before you start again.");
        }
        return 0;
    }

    private static boolean confirmed(DataFolder folder) throws CannotStart {
        Console console = System.console();
        if (console == null) {
            throw new CannotStart("Nobody can be asked here; say --yes to delete " + folder.root() + ".");
        }
        String answer = console.readLine("Delete everything in %s, for good? Type yes: ", folder.root());
        return "yes".equals(answer);
    }
}
