package uk.guildhall.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** What a person types: {@code guildhall start}, and the rest. Trouble is said in one line, with exit code 1. */
@Command(
        name = "guildhall",
        description = "Starts, stops and looks after Guildhall on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            StartCommand.class,
            StopCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            CodeCommand.class,
            CouncilCommand.class,
            AuditCommand.class,
            MigrateCommand.class,
            PrepareCommand.class,
            WorksCommand.class
        },
        footer = {
            "",
            "guildhall test   checks everything: format, unit tests, system tests in a real browser",
            "guildhall bench  measures the running system; --help shows its options"
        })
public final class Guildhall {

    private Guildhall() {}

    public static void main(String[] arguments) {
        // The libraries' own chatter; what matters is said by us.
        System.setProperty("java.util.logging.config.class", QuietLogging.class.getName());
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        IExecutionExceptionHandler said = (trouble, command, parsed) -> {
            command.getErr().println(inOneLine(trouble));
            if (System.getenv("GUILDHALL_TRACE") != null) {
                trouble.printStackTrace(command.getErr());
            }
            return 1;
        };
        CommandLine line = new CommandLine(new Guildhall());
        line.setExecutionExceptionHandler(said);
        return line;
    }

    private static String inOneLine(Exception trouble) {
        if (trouble instanceof InterruptedException) {
            return "Interrupted; what was started is stopped again.";
        }
        String message = trouble.getMessage();
        return message == null || message.isBlank()
                ? trouble.toString()
                : message.lines().findFirst().orElseThrow();
    }
}
