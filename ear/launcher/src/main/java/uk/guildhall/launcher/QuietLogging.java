package uk.guildhall.launcher;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Keeps the log lines of libraries off the terminal. */
public final class QuietLogging {

    public QuietLogging() {
        Logger root = LogManager.getLogManager().getLogger("");
        if (root != null) {
            root.setLevel(Level.OFF);
        }
    }
}
