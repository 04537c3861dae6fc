package uk.guildhall.web.kit;

import java.io.IOException;

/** More was sent than any of our forms or programs need. */
class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("The body is over the limit");
    }

    static boolean isBehind(Throwable problem) {
        int depth = 0;
        for (Throwable cause = problem; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }
}
