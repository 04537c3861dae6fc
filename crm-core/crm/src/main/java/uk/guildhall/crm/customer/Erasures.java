package uk.guildhall.crm.customer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The people who have been erased, by their number alone. What is known of them is taken out of a schema again whenever it
 * could have come back, as from a backup: of what they said and asked for nothing stays but that somebody did.
 */
public final class Erasures {
    private static final String OF_THE_ERASED = " IN (SELECT customer_id FROM erasure)";

    private Erasures() {}

    /**
     * Erases, in the connection's current schema, all who are in its table of erasures.
     *
     * @return how many of them are there
     */
    public static int replay(Connection council) throws SQLException {
        try (Statement statement = council.createStatement()) {
            List<String> there = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SHOW TABLES")) {
                while (rows.next()) {
                    there.add(rows.getString(1));
                }
            }
            for (String table : List.of(
                    "customer_contact_detail",
                    "customer_external_id",
                    "customer_flag",
                    "customer_secret",
                    "search_term",
                    "customer_reader",
                    "customer_restriction",
                    "reveal")) {
                if (there.contains(table)) {
                    statement.executeUpdate("DELETE FROM " + table + " WHERE customer_id" + OF_THE_ERASED);
                }
            }
            if (there.contains("audit_salt")) {
                statement.executeUpdate("DELETE FROM audit_salt WHERE record_id" + OF_THE_ERASED);
            }
            statement.executeUpdate(
                    "UPDATE contact_topic SET question = NULL, sealed_question = NULL WHERE contact_id IN"
                            + " (SELECT id FROM contact WHERE customer_id" + OF_THE_ERASED + ")");
            statement.executeUpdate("UPDATE case_event SET text = NULL, sealed_text = NULL WHERE case_id IN"
                    + " (SELECT id FROM case_file WHERE customer_id" + OF_THE_ERASED + ")");
            statement.executeUpdate("DELETE FROM outbox_event WHERE subject_id" + OF_THE_ERASED
                    + " OR subject_id IN (SELECT id FROM contact WHERE customer_id" + OF_THE_ERASED
                    + ") OR subject_id IN (SELECT id FROM case_file WHERE customer_id" + OF_THE_ERASED + ")");
            // What was said and done stays as something that happened, with nobody in particular.
            statement.executeUpdate("UPDATE contact SET summary = NULL, sealed_summary = NULL, form_key = NULL,"
                    + " customer_id = NULL WHERE customer_id" + OF_THE_ERASED);
            statement.executeUpdate("UPDATE case_file SET summary = NULL, details = NULL, uprn = NULL, latitude = NULL,"
                    + " longitude = NULL, location_description = NULL, closing_reason = NULL, sealed_summary = NULL,"
                    + " sealed_details = NULL, sealed_uprn = NULL, sealed_latitude = NULL, sealed_longitude = NULL,"
                    + " sealed_location_description = NULL, sealed_closing_reason = NULL, customer_id = NULL"
                    + " WHERE customer_id"
                    + OF_THE_ERASED);
            return statement.executeUpdate("DELETE FROM customer WHERE id" + OF_THE_ERASED);
        }
    }
}
