package uk.guildhall.migrations;

import java.util.List;
import java.util.Map;

/**
 * How the councils fared: whose schema is up to date, and why the others' is not.
 *
 * @param held those whose ring's turn it is not
 */
public record MigrationReport(List<String> done, Map<String, String> failed, List<String> held) {

    /** Whether every council's schema is up to date whose turn it is. */
    public boolean complete() {
        return failed.isEmpty();
    }
}
