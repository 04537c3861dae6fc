package uk.guildhall.admin.keeping;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as names of files and folders, so that the newest sorts last. */
final class Moments {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private Moments() {}

    static String written(Instant moment) {
        return NAME.format(moment);
    }
}
