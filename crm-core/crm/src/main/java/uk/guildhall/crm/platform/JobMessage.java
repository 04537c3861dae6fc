package uk.guildhall.crm.platform;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import uk.guildhall.crm.tenancy.Json;

/**
 * Why a job failed, to be said in the reader's language.
 *
 * @param key the message in the bundles
 * @param args what it speaks of
 */
public record JobMessage(String key, List<String> args) {
    /** For what only the machine has words for. */
    public static final String TROUBLE = "job.trouble";

    private static final int LONGEST = 500;

    public static JobMessage of(String key, String... args) {
        return new JobMessage(key, List.of(args));
    }

    /** The database's or the program's own words, cut to a line. */
    public static JobMessage trouble(String words) {
        String line = String.valueOf(words).replaceAll("\\s+", " ").strip();
        return of(TROUBLE, line.substring(0, Math.min(LONGEST, line.length())));
    }

    public String json() {
        return Json.write(this);
    }

    static JobMessage read(String json) {
        return Json.read(json, new TypeReference<JobMessage>() {});
    }
}
