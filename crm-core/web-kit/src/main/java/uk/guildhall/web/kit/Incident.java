package uk.guildhall.web.kit;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Something that went wrong on our side: a short id, which the person is shown and the log holds. Messages of exceptions
 * are left out, because they quote what was being written: a name, an address.
 */
final class Incident {
    private static final Logger LOG = Logger.getLogger(Incident.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SYMBOLS = "123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final int FRAMES = 25;

    private Incident() {}

    static String newId() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(SYMBOLS.charAt(RANDOM.nextInt(SYMBOLS.length())));
        }
        return id.toString();
    }

    /** Writes it into the log; answers the id. */
    static String logged(Throwable problem, String where) {
        String id = newId();
        LOG.log(Level.SEVERE, () -> "Incident " + id + " at " + where + describe(problem));
        return id;
    }

    static String describe(Throwable problem) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (Throwable cause = problem; cause != null && depth < 8; cause = cause.getCause(), depth++) {
            text.append("\n").append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append(" ").append(sql.getSQLState()).append("/").append(sql.getErrorCode());
            }
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("\n    at ").append(frames[i]);
            }
        }
        return text.toString();
    }
}
