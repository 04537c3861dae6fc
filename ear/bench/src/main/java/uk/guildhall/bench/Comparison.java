package uk.guildhall.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One scenario against its parts, in turns: A the request, B its statements by plain JDBC, C a constant answer of the same
 * server. What both parts together take at best, one after the other, is the limit for A.
 */
final class Comparison {
    private static final String HEAD =
            "| %s | clients | requests/s | p50 ms | p95 ms | p99 ms | server CPU ms | database CPU ms | queries |"
                    + " of the limit |%n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|%n";

    private final String name;
    private final Map<Integer, Turns> byClients = new LinkedHashMap<>();

    Comparison(String name) {
        this.name = name;
    }

    /** The three of one number of clients. */
    record Turns(Measured request, Measured statements, Measured constant) {
        Turns() {
            this(new Measured(), new Measured(), new Measured());
        }

        double limit() {
            return 1 / (1 / constant.perSecond() + 1 / statements.perSecond());
        }

        double ofTheLimit() {
            return request.perSecond() / limit();
        }
    }

    Turns at(int clients) {
        return byClients.computeIfAbsent(clients, some -> new Turns());
    }

    void print() {
        System.out.printf(HEAD, name);
        byClients.forEach((clients, turns) -> {
            line("A request", clients, turns.request(), "%.2f".formatted(turns.ofTheLimit()));
            line("B its SQL", clients, turns.statements(), "");
            line("C constant", clients, turns.constant(), "");
        });
        System.out.println();
    }

    private static void line(String what, int clients, Measured measured, String ofTheLimit) {
        System.out.printf(
                "| %s | %d | %,.0f | %.2f | %.2f | %.2f | %.3f | %.3f | %.1f | %s |%n",
                what,
                clients,
                measured.perSecond(),
                measured.millis(50),
                measured.millis(95),
                measured.millis(99),
                measured.serverMillis(),
                measured.databaseMillis(),
                measured.queries(),
                ofTheLimit);
    }
}
