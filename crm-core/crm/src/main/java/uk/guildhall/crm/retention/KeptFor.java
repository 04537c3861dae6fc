package uk.guildhall.crm.retention;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Settings;

/**
 * For how many months the records of each service are kept. A month is a calendar month by the clock on the council's wall:
 * what ended on 29 February is kept for twelve months until 28 February.
 *
 * @param months by the codes of the services; under the empty code what belongs to none
 */
record KeptFor(Map<String, Integer> months) {
    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final String NONE = "";
    /** A month that is cut short to its last day ends at most so many days sooner. */
    private static final int CUT_SHORT = 3;

    KeptFor {
        months = Map.copyOf(months);
    }

    static KeptFor of(Policy policy, Collection<String> services) {
        Map<String, Integer> months = new TreeMap<>();
        months.put(NONE, policy.number(Settings.RETENTION));
        services.forEach(code -> months.put(code, policy.forService(code).number(Settings.RETENTION)));
        return new KeptFor(months);
    }

    /** @param service its code, or null for none */
    int monthsOf(String service) {
        return months.getOrDefault(service == null ? NONE : service, months.get(NONE));
    }

    /** The last moment at which a record of the service is kept. */
    Instant until(String service, Instant since) {
        return since.atZone(UK).plusMonths(monthsOf(service)).toInstant();
    }

    boolean isPast(String service, Instant since, Instant now) {
        return now.isAfter(until(service, since));
    }

    /** Whatever ended later is kept, of whichever service. */
    Instant horizon(Instant now) {
        int least = months.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
        return now.atZone(UK).minusMonths(least).plusDays(CUT_SHORT).toInstant();
    }
}
