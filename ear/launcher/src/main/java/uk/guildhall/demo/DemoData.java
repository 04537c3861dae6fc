package uk.guildhall.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.customer.SearchTerms;
import uk.guildhall.crm.tenancy.Ids;

/**
 * Fills a new council's schema with invented residents, their search index, and some weeks of contacts and cases. The
 * schema must have its catalogue and at least one adviser. Residents come in large chunks, each whole or not at all; a
 * load that was cut off goes on where it stopped, and one that was finished is left alone.
 */
public final class DemoData {

    /** Large chunks keep the index's inserts in its own order; larger ones would need more memory. */
    private static final int GROUPS_AT_ONCE = 10;

    private static final int CONTACTS_EACH = 2;
    private static final int MOST_CONTACTS = 20_000;
    private static final Duration KNOWN_FOR = Duration.ofDays(4 * 365);
    private static final Duration HISTORY = Duration.ofDays(44);

    private final Connection council;
    private final Residents residents;
    private final int count;
    private final Instant now;
    private final ProgressListener listener;

    private DemoData(Connection council, DemoCouncil demo, int count, ProgressListener listener, Instant now) {
        this.council = council;
        this.residents = new Residents(demo, count);
        this.count = count;
        this.now = now;
        this.listener = listener;
    }

    /**
     * Makes the residents and their history, unless there are some already.
     *
     * @param council a connection with the council's schema chosen, {@code rewriteBatchedStatements} switched on
     */
    public static void load(Connection council, DemoCouncil demo, int residents, ProgressListener listener)
            throws SQLException {
        new DemoData(council, demo, residents, listener, Clock.systemUTC().instant()).load();
    }

    private void load() throws SQLException {
        if (exists("SELECT 1 FROM contact LIMIT 1") || count < 1) {
            return;
        }
        boolean committing = council.getAutoCommit();
        council.setAutoCommit(false);
        try {
            var words = new TreeSet<String>();
            for (int group = 0; group < residents.groups(); group += GROUPS_AT_ONCE) {
                chunk(group, Math.min(group + GROUPS_AT_ONCE, residents.groups()), words);
            }
            vocabulary(words);
            int contacts = Math.min(count * CONTACTS_EACH, MOST_CONTACTS);
            new DemoHistory(council, residents, count, now.minus(HISTORY), now).write(contacts, listener);
            council.commit();
        } catch (SQLException | RuntimeException e) {
            council.rollback();
            throw e;
        } finally {
            council.setAutoCommit(committing);
        }
    }

    private void chunk(int from, int to, TreeSet<String> words) throws SQLException {
        var people = new ArrayList<Resident>();
        for (int group = from; group < to; group++) {
            people.addAll(residents.group(group));
        }
        people.forEach(resident -> words.addAll(SearchTerms.vocabulary(resident.searchable())));
        int last = people.get(people.size() - 1).number();
        if (exists("SELECT 1 FROM customer WHERE reference = '" + Reference.of('P', last) + "'")) {
            return;
        }
        var ids = new ArrayList<UUID>(people.size());
        try (var customers = new Rows(
                council,
                "customer",
                "id, reference, kind, title, given_name, family_name, organisation_name, date_of_birth, language, uprn,"
                        + " line1, line2, town, postcode, created_at, updated_at, version")) {
            for (Resident resident : people) {
                Instant known = known(resident);
                UUID id = Ids.at(known);
                ids.add(id);
                write(customers, resident, id, LocalDateTime.ofInstant(known, ZoneOffset.UTC));
            }
        }
        reaches(people, ids);
        terms(people, ids);
        council.commit();
        listener.progress("residents", last, count);
    }

    private static void write(Rows customers, Resident resident, UUID id, LocalDateTime known) throws SQLException {
        customers.add(
                Ids.bytes(id),
                Reference.of('P', resident.number()),
                resident.organisation() == null ? "PERSON" : "ORGANISATION",
                resident.title(),
                resident.given(),
                resident.family(),
                resident.organisation(),
                resident.born(),
                resident.language(),
                resident.home().uprn(),
                resident.home().line1(),
                resident.home().line2(),
                resident.home().town(),
                resident.home().postcode(),
                known,
                known,
                0);
    }

    private void reaches(List<Resident> people, List<UUID> ids) throws SQLException {
        try (var details = new Rows(
                council, "customer_contact_detail", "customer_id, position, type, value, normalised, preferred")) {
            for (int i = 0; i < people.size(); i++) {
                int position = 0;
                for (var reach : people.get(i).reaches()) {
                    details.add(
                            Ids.bytes(ids.get(i)),
                            position,
                            reach.type(),
                            reach.value(),
                            reach.normalised(),
                            position++ == 0);
                }
            }
        }
    }

    /** In the order of the index, so that neighbours are written together. */
    private void terms(List<Resident> people, List<UUID> ids) throws SQLException {
        record Term(String term, byte[] customer) implements Comparable<Term> {
            @Override
            public int compareTo(Term other) {
                int byTerm = term.compareTo(other.term);
                return byTerm != 0 ? byTerm : Arrays.compareUnsigned(customer, other.customer);
            }
        }
        var sorted = new ArrayList<Term>(people.size() * 16);
        for (int i = 0; i < people.size(); i++) {
            byte[] id = Ids.bytes(ids.get(i));
            SearchTerms.of(people.get(i).searchable()).forEach(term -> sorted.add(new Term(term, id)));
        }
        sorted.sort(null);
        try (var terms = new Rows(council, "search_term", "term, customer_id")) {
            for (Term term : sorted) {
                terms.add(term.term(), term.customer());
            }
        }
    }

    private void vocabulary(TreeSet<String> words) throws SQLException {
        try (var word = council.prepareStatement("INSERT IGNORE INTO search_word (word) VALUES (?)");
                var variant =
                        council.prepareStatement("INSERT IGNORE INTO search_variant (variant, word) VALUES (?, ?)")) {
            for (String known : words) {
                Rows.set(word, known);
                word.addBatch();
                for (String form : SearchTerms.slips(known)) {
                    Rows.set(variant, form, known);
                    variant.addBatch();
                }
            }
            word.executeBatch();
            variant.executeBatch();
        }
    }

    /** When the council came to know them: in the order of their numbers, over some years. */
    private Instant known(Resident resident) {
        return now.minus(KNOWN_FOR).minus(HISTORY).plusMillis(KNOWN_FOR.toMillis() / count * resident.number());
    }

    private boolean exists(String sql) throws SQLException {
        try (var statement = council.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }
}
