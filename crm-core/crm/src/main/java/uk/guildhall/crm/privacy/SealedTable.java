package uk.guildhall.crm.privacy;

import static uk.guildhall.crm.privacy.SealedColumn.What.ADDRESS;
import static uk.guildhall.crm.privacy.SealedColumn.What.BIRTH;
import static uk.guildhall.crm.privacy.SealedColumn.What.NOTE;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table with columns that may lie sealed.
 *
 * @param sensitive whether a row is marked sensitive, in SQL
 */
record SealedTable(String name, String sensitive, List<SealedColumn> columns) {

    /** All there are. */
    static final List<SealedTable> ALL = List.of(
            new SealedTable(
                    "customer",
                    "FALSE",
                    List.of(
                            new SealedColumn("date_of_birth", BIRTH),
                            new SealedColumn("uprn", ADDRESS),
                            new SealedColumn("line1", ADDRESS),
                            new SealedColumn("line2", ADDRESS),
                            new SealedColumn("town", ADDRESS),
                            new SealedColumn("postcode", ADDRESS))),
            new SealedTable("contact", "t.marked_sensitive", List.of(new SealedColumn("summary", NOTE))),
            new SealedTable(
                    "contact_topic",
                    "(SELECT c.marked_sensitive FROM contact c WHERE c.id = t.contact_id)",
                    List.of(new SealedColumn("question", NOTE))),
            new SealedTable(
                    "case_file",
                    "t.marked_sensitive",
                    List.of(
                            new SealedColumn("summary", NOTE),
                            new SealedColumn("details", NOTE),
                            new SealedColumn("closing_reason", NOTE),
                            new SealedColumn("uprn", ADDRESS),
                            new SealedColumn("latitude", ADDRESS),
                            new SealedColumn("longitude", ADDRESS),
                            new SealedColumn("location_description", ADDRESS))),
            new SealedTable("case_event", "t.marked_sensitive", List.of(new SealedColumn("text", NOTE))));

    /** Locks a stretch of rows: id, mark, then each column with the sealed one beside it. */
    String select(int limit) {
        return "SELECT t.id, " + sensitive + ", "
                + columns.stream()
                        .flatMap(column -> Stream.of("t.`" + column.name() + "`", "t." + column.sealedName()))
                        .collect(Collectors.joining(", "))
                + " FROM " + name + " t WHERE t.id > ? ORDER BY t.id LIMIT " + limit + " FOR UPDATE";
    }
}
