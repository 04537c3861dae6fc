package uk.guildhall.crm.customer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.migrations.RealDatabase;

/** The people of an invented council, in a schema made by the real migrations. */
final class Townsfolk implements AutoCloseable {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Connection connection;
    private final IndexWriter index;
    private final CustomerFinder finder;
    private int people;

    private Townsfolk(Connection connection) {
        this.connection = connection;
        this.index = new IndexWriter(new JdbcSql(connection));
        this.finder = new CustomerFinder(new JdbcSql(connection), TODAY);
    }

    static Townsfolk move(String council) throws Exception {
        RealDatabase database = RealDatabase.running();
        CouncilSchemas.make(database, council);
        Connection connection = database.admin().open();
        connection.setCatalog("gh_" + council);
        return new Townsfolk(connection);
    }

    UUID person(String given, String family, String born, String postcode, String phone, String email, String uprn)
            throws SQLException {
        return settle(
                new Searchable(
                        given,
                        family,
                        null,
                        LocalDate.parse(born),
                        uprn,
                        postcode,
                        international(phone),
                        email == null ? List.of() : List.of(email)),
                phone);
    }

    UUID organisation(String name, String postcode, String phone) throws SQLException {
        return settle(new Searchable(null, null, name, null, null, postcode, international(phone), List.of()), phone);
    }

    List<Hit> find(String typed) {
        return finder.find(typed, 10);
    }

    void becomes(UUID id, String given, String family, String postcode) {
        index.put(id, new Searchable(given, family, null, null, null, postcode, List.of(), List.of()));
        change("UPDATE customer SET given_name = ?, family_name = ? WHERE id = ?", given, family, Ids.bytes(id));
    }

    void gone(UUID id) {
        index.remove(id);
    }

    long count(String from) {
        return ((Number) new JdbcSql(connection)
                        .rows("SELECT COUNT(*) FROM " + from, List.of())
                        .get(0)[0])
                .longValue();
    }

    private UUID settle(Searchable who, String phone) {
        UUID id = Ids.next();
        change(
                "INSERT INTO customer (id, reference, kind, given_name, family_name, organisation_name, date_of_birth,"
                        + " uprn, line1, town, postcode, created_at, updated_at) VALUES"
                        + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                Ids.bytes(id),
                Reference.of('P', ++people),
                who.organisationName() == null ? "PERSON" : "ORGANISATION",
                who.givenName(),
                who.familyName(),
                who.organisationName(),
                who.dateOfBirth(),
                who.uprn(),
                people + " Mill Lane",
                "Fellminster",
                who.postcode());
        if (phone != null) {
            change(
                    "INSERT INTO customer_contact_detail (customer_id, position, type, value, normalised, preferred)"
                            + " VALUES (?, 0, 'PHONE', ?, ?, TRUE)",
                    Ids.bytes(id),
                    phone,
                    who.phones().get(0));
        }
        index.put(id, who);
        return id;
    }

    private void change(String sql, Object... values) {
        new JdbcSql(connection).change(sql, Collections.unmodifiableList(Arrays.asList(values)));
    }

    private static List<String> international(String phone) {
        return Stream.ofNullable(phone)
                .flatMap(number -> PhoneNumber.tidy(number).stream())
                .map(PhoneNumber::e164)
                .toList();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
