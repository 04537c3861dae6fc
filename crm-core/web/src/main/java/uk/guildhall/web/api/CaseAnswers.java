package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.team.Team;
import uk.guildhall.crm.team.Teams;

/** Puts cases into words for programs, with three queries however many there are. */
@ApplicationScoped
public class CaseAnswers {
    private final Catalogue catalogue;
    private final Teams teams;
    private final StaffMembers staff;

    protected CaseAnswers() {
        this(null, null, null);
    }

    @Inject
    public CaseAnswers(Catalogue catalogue, Teams teams, StaffMembers staff) {
        this.catalogue = catalogue;
        this.teams = teams;
        this.staff = staff;
    }

    CaseResponse of(Case known) {
        return of(List.of(known)).get(0);
    }

    List<CaseResponse> of(List<Case> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        CaseCodes codes = new CaseCodes(serviceCodes(), teamCodes(), usernames(cases));
        return cases.stream().map(one -> CaseResponse.of(one, codes)).toList();
    }

    private Map<UUID, String> serviceCodes() {
        return catalogue.everById().values().stream()
                .collect(Collectors.toMap(CouncilService::id, CouncilService::code));
    }

    private Map<UUID, String> teamCodes() {
        return teams.all().stream().collect(Collectors.toMap(Team::id, Team::code));
    }

    private Map<UUID, String> usernames(List<Case> cases) {
        List<UUID> owners = cases.stream()
                .map(Case::ownerId)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return staff.byIds(owners).stream().collect(Collectors.toMap(Staff::id, Staff::username));
    }
}
