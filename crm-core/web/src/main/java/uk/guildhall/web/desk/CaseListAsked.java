package uk.guildhall.web.desk;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import uk.guildhall.crm.casework.CaseFilter;
import uk.guildhall.crm.casework.CaseStatus;

/** Which cases somebody asked to see; what makes no sense is taken as the usual: their own, open. */
record CaseListAsked(String whose, String status) {
    private static final String OPEN = "open";

    static CaseListAsked of(String whose, String status) {
        boolean known = status != null && Choices.STATUSES.contains(status);
        boolean people = whose != null && CasesPage.WHOSE.contains(whose);
        return new CaseListAsked(people ? whose : "mine", known ? status : OPEN);
    }

    CaseFilter filter(UUID person, Supplier<Set<UUID>> teams) {
        CaseStatus exactly = status.equals(OPEN) ? null : CaseStatus.valueOf(status);
        return switch (whose) {
            case "all" -> CaseFilter.in(exactly, null, null);
            case "team" -> CaseFilter.in(exactly, teams.get(), null);
            default -> CaseFilter.in(exactly, null, person);
        };
    }

    String address() {
        return "/desk/cases?whose=" + whose + "&status=" + status;
    }
}
