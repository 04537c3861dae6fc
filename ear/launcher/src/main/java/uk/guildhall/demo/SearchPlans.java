package uk.guildhall.demo;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.guildhall.crm.customer.CustomerFinder;
import uk.guildhall.crm.customer.JdbcSql;
import uk.guildhall.crm.customer.Sql;

/** How the server reads what the search asks for: every plan met, with the most rows it was expected to read. */
final class SearchPlans {

    private static final int ROUNDS = 20;

    /** What was asked, in the order in which it was. */
    private static final class Listening implements Sql {

        private final Sql sql;
        private final Map<String, List<?>> asked = new LinkedHashMap<>();

        Listening(Sql sql) {
            this.sql = sql;
        }

        @Override
        public List<Object[]> rows(String statement, List<?> values) {
            asked.put(statement, values);
            return sql.rows(statement, values);
        }

        @Override
        public int change(String statement, List<?> values) {
            throw new UnsupportedOperationException("A search changes nothing");
        }
    }

    private record Met(long rows, String kind) {}

    private final Sql sql;

    SearchPlans(Connection council) {
        this.sql = new JdbcSql(council);
    }

    void print(SearchQuestions questions) {
        var met = new TreeMap<String, Met>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var question : questions.next(questions.group()).values()) {
                var listening = new Listening(sql);
                new CustomerFinder(listening, SearchBench.TODAY).find(question.typed(), SearchBench.SHOWN);
                listening.asked.forEach((statement, values) ->
                        explain(statement, values, question.kind().name(), met));
            }
        }
        System.out.println("| table | access | index | remarks | rows at most | for |");
        System.out.println("|---|---|---|---|---:|---|");
        met.forEach((plan, most) -> System.out.printf("%s %,d | %s |%n", plan, most.rows(), most.kind()));
    }

    private void explain(String statement, List<?> values, String kind, Map<String, Met> met) {
        for (Object[] row : sql.rows("EXPLAIN " + statement, values)) {
            if (row[8] != null) {
                String plan = "| " + row[2] + " | " + row[3] + " | " + row[5] + " | " + row[9] + " |";
                met.merge(
                        plan,
                        new Met(Long.parseLong(row[8].toString()), kind),
                        (one, other) -> other.rows() > one.rows() ? other : one);
            }
        }
    }
}
