package uk.guildhall.admin.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.guildhall.crm.people.PeopleFilter;
import uk.guildhall.crm.team.Team;
import uk.guildhall.crm.team.Teams;

/** Which people somebody asked to see; what makes no sense is left out. */
final class PeopleAsked {
    private static final int LONGEST = 100;

    private PeopleAsked() {}

    static PeoplePage.Asked tidy(String text, String role, String team, String status, String order) {
        return new PeoplePage.Asked(
                cut(text),
                cut(role),
                cut(team),
                named(PeopleFilter.Status.values(), status).map(Enum::name).orElse(""),
                named(PeopleFilter.Order.values(), order).map(Enum::name).orElse("NAME"));
    }

    static PeopleFilter filter(PeoplePage.Asked asked, Teams teams) {
        return new PeopleFilter(
                orNull(asked.text()),
                orNull(asked.role()),
                asked.team().isEmpty()
                        ? null
                        : teams.byCode(asked.team()).map(Team::id).orElse(new java.util.UUID(0, 0)),
                named(PeopleFilter.Status.values(), asked.status()).orElse(null),
                named(PeopleFilter.Order.values(), asked.order()).orElse(PeopleFilter.Order.NAME));
    }

    static String query(PeoplePage.Asked asked) {
        return Stream.of(
                        pair("q", asked.text()),
                        pair("role", asked.role()),
                        pair("team", asked.team()),
                        pair("status", asked.status()),
                        pair("sort", asked.order().equals("NAME") ? "" : asked.order()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String cut(String given) {
        String text = given == null ? "" : given.strip().replaceAll("\\p{Cntrl}", "");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
