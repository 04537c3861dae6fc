package uk.guildhall.launcher;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which installation is meant, for every command that works on one. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of the database, keys and logs; .guildhall beside this program by default.")
    private Path folder;

    DataFolder folder() throws CannotStart {
        return new DataFolder(folder != null ? folder : Installation.find().defaultData());
    }
}
