package uk.guildhall.crm.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.guildhall.crm.privacy.Stored;

/** A customer as the search reads them: what is needed to judge the likeness and to show one line. */
record FoundCustomer(
        UUID id,
        String reference,
        String kind,
        String givenName,
        String familyName,
        String organisationName,
        LocalDate dateOfBirth,
        String address,
        String postcode,
        boolean away) {
    private static final String TABLE = "customer";

    static FoundCustomer of(Object[] row) {
        return new FoundCustomer(
                SearchTables.id(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                Stored.or(
                        null,
                        () -> opened(row, 6, "date_of_birth")
                                .map(LocalDate::parse)
                                .orElse(null)),
                Stored.or("", () -> address(row)),
                Stored.or(null, () -> opened(row, 10, "postcode").orElse(null)),
                !Stored.opens(() -> {
                    opened(row, 6, "date_of_birth");
                    address(row);
                    opened(row, 10, "postcode");
                }));
    }

    private static String address(Object[] row) {
        return Stream.of(opened(row, 7, "line1"), opened(row, 8, "line2"), opened(row, 9, "town"))
                .map(line -> line.orElse("").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The sealed form of a column stands five columns behind it. */
    private static Optional<String> opened(Object[] row, int column, String name) {
        byte[] sealed = (byte[]) row[column + 5];
        String plain = row[column] == null ? null : row[column].toString();
        return Stored.text(plain, sealed, TABLE, SearchTables.id(row[0]), name);
    }

    String name() {
        return organisationName != null && !organisationName.isEmpty()
                ? organisationName
                : Stream.of(givenName, familyName)
                        .filter(part -> part != null && !part.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    /** By which lists are sorted: family name first. */
    String sortName() {
        return organisationName != null && !organisationName.isEmpty()
                ? String.join(" ", PersonalName.words(organisationName))
                : String.join(" ", PersonalName.familyWords(familyName)) + " "
                        + String.join(" ", PersonalName.words(givenName));
    }

    List<String> nameWords() {
        if (organisationName != null && !organisationName.isEmpty()) {
            return SearchTerms.organisationWords(organisationName);
        }
        var given = PersonalName.words(givenName);
        return Stream.concat(
                        SearchTerms.withJoined(PersonalName.familyWords(familyName)).stream(),
                        (SearchTerms.hyphenated(givenName) ? SearchTerms.withJoined(given) : given).stream())
                .toList();
    }

    List<String> addressWords() {
        return PersonalName.words(address);
    }
}
