package uk.guildhall.launcher;

import picocli.CommandLine.Command;

@Command(
        name = "audit",
        description = "The audit trails of the councils.",
        mixinStandardHelpOptions = true,
        subcommands = VerifyCommand.class)
final class AuditCommand {}
