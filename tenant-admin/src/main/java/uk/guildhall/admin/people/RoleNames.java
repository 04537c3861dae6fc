package uk.guildhall.admin.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.guildhall.crm.access.CouncilRole;
import uk.guildhall.crm.access.CouncilRoles;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.team.Team;
import uk.guildhall.crm.team.Teams;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Words;

/** What the roles and teams of the council are called, in the reader's language. */
@ApplicationScoped
class RoleNames {
    private final CouncilRoles roles;
    private final Teams teams;

    protected RoleNames() {
        this(null, null);
    }

    @Inject
    RoleNames(CouncilRoles roles, Teams teams) {
        this.roles = roles;
        this.teams = teams;
    }

    /** By their codes: the built-in ones first, then the council's own by name. */
    Map<String, String> roles(Words words) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Role role : CouncilRoles.builtIn()) {
            names.put(role.code(), words.sayOr("role." + role.code(), role.code()));
        }
        for (CouncilRole role : roles.own()) {
            names.put(role.code(), role.nameIn(words.language()));
        }
        return names;
    }

    List<Option> roleOptions(Words words) {
        List<Option> options = new ArrayList<>();
        roles(words)
                .forEach((code, name) ->
                        options.add(new Option(code, name, words.sayOr("role." + code + ".text", null))));
        return options;
    }

    List<Option> teamOptions(Words words) {
        return teams.all().stream()
                .map(team -> Option.of(team.code(), team.nameIn(words.language())))
                .toList();
    }

    static List<String> names(List<Team> teams, Words words) {
        return teams.stream().map(team -> team.nameIn(words.language())).toList();
    }
}
