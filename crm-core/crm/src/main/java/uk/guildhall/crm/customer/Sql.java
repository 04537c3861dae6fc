package uk.guildhall.crm.customer;

import java.util.List;

/** Runs the search's SQL on whatever connection is at hand: the server's entity manager, or plain JDBC. */
public interface Sql {

    /** The rows, each an array of column values. Placeholders are question marks. */
    List<Object[]> rows(String sql, List<?> values);

    /** Makes a change and tells how many rows it touched. */
    int change(String sql, List<?> values);
}
