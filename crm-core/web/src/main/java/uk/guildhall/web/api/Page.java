package uk.guildhall.web.api;

import java.util.List;
import java.util.function.Function;
import uk.guildhall.crm.council.Refused;

/**
 * One page of a list.
 *
 * @param next what to ask {@code ?after=} for to have the next page; null on the last
 */
public record Page<T>(List<T> items, String next) {
    private static final int DEFAULT = 25;
    private static final int MOST = 100;

    /**
     * How many rows somebody wants at once: 25 unless told, at most 100.
     *
     * @throws Refused where it isn't a number from 1 to 100
     */
    static int limit(String given) {
        if (given == null || given.isEmpty()) {
            return DEFAULT;
        }
        int limit = given.matches("\\d{1,3}") ? Integer.parseInt(given) : 0;
        if (limit < 1 || limit > MOST) {
            throw Refused.because("/limit", "problem.limit", MOST);
        }
        return limit;
    }

    /** The page made of rows read with one to spare, which tells whether there are more. */
    static <R, T> Page<T> of(List<R> rows, int limit, Function<List<R>, List<T>> shown, Function<R, String> place) {
        List<R> onPage = rows.size() > limit ? rows.subList(0, limit) : rows;
        String next = rows.size() > limit ? place.apply(onPage.get(limit - 1)) : null;
        return new Page<>(shown.apply(onPage), next);
    }
}
