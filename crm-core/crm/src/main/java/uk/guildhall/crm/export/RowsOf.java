package uk.guildhall.crm.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One kind of record, read for a file. */
interface RowsOf {

    /** Some rows, and the id of the last record. */
    record Some(List<Map<String, Object>> rows, UUID last) {
        public Some {
            rows = List.copyOf(rows);
        }
    }

    ExportKind kind();

    /** The names of what a row holds, in their order. */
    List<String> columns();

    /** How many there are, without those hidden from whoever asks. */
    long count(Span span, Set<UUID> hidden);

    /** The first of them; several queries whatever the number of rows. */
    Some read(Span span, Set<UUID> hidden, Asker asker, int limit);
}
