package uk.guildhall.crm.audit;

import java.util.List;

/** Runs a question to one council's database: in the server by its entity manager, in a measurement by JDBC. */
public interface TrailSql {

    /** The rows of a SELECT of two columns or more; ids are bytes. */
    List<Object[]> rows(String statement, List<?> values);
}
