package uk.guildhall.crm.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        String postcode) {

    static FoundCustomer of(Object[] row) {
        return new FoundCustomer(
                SearchTables.id(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                row[6] == null ? null : LocalDate.parse(row[6].toString()),
                Stream.of(row[7], row[8], row[9])
                        .map(line -> line == null ? "" : line.toString().strip())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(", ")),
                (String) row[10]);
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
