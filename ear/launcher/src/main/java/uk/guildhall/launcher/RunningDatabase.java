package uk.guildhall.launcher;

import java.io.IOException;
import java.util.Optional;

/** The database of an installation, for commands that look into it while it runs. */
final class RunningDatabase {

    private RunningDatabase() {}

    static Database of(DataFolder data) throws CannotStart, IOException {
        Optional<Database> own = OwnDatabase.named(System.getenv());
        if (own.isPresent()) {
            return own.get();
        }
        if (new Running(data).database().isEmpty()) {
            throw new CannotStart("The database is not running: start Guildhall first.");
        }
        return EmbeddedDatabase.running(data, Secrets.in(data));
    }
}
