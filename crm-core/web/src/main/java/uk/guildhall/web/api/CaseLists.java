package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.casework.CaseFilter;
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.team.Team;
import uk.guildhall.crm.team.Teams;

/** The council's cases by what programs ask for, a page at a time. */
@ApplicationScoped
public class CaseLists {
    private static final String LIST = "cases";

    private final Cases cases;
    private final Customers customers;
    private final Teams teams;
    private final StaffMembers staff;
    private final CaseAnswers answers;

    protected CaseLists() {
        this(null, null, null, null, null);
    }

    @Inject
    public CaseLists(Cases cases, Customers customers, Teams teams, StaffMembers staff, CaseAnswers answers) {
        this.cases = cases;
        this.customers = customers;
        this.teams = teams;
        this.staff = staff;
        this.answers = answers;
    }

    /** What was asked for; nulls where nothing was said. */
    record Wanted(String customer, String team, String owner, String open) {}

    Page<CaseResponse> page(Wanted wanted, String limit, String after) {
        int most = Page.limit(limit);
        CaseFilter filter = CaseFilter.of(
                open(wanted.open()), team(wanted.team()), owner(wanted.owner()), customer(wanted.customer()));
        // The order depends on the filter, so a place in one list is none in another.
        String list = LIST + filter;
        Case last =
                after == null ? null : cases.byId(Place.read(list, after).id()).orElseThrow(Place::unknown);
        List<Case> rows = cases.list(filter, last, most + 1);
        Page<CaseResponse> page =
                Page.of(rows, most, answers::of, row -> Place.of(row.id()).word(list));
        cases.listed(page.items().size());
        return page;
    }

    private static Boolean open(String given) {
        if (given == null) {
            return null;
        }
        if (!given.equals("true") && !given.equals("false")) {
            throw Refused.because("/open", "problem.choice");
        }
        return Boolean.valueOf(given);
    }

    private UUID team(String code) {
        return code == null
                ? null
                : teams.byCode(code).map(Team::id).orElseThrow(() -> Refused.because("/team", "problem.no-such-team"));
    }

    private UUID owner(String username) {
        return username == null
                ? null
                : staff.byUsername(username)
                        .map(Staff::id)
                        .orElseThrow(() -> Refused.because("/owner", "problem.no-such-staff"));
    }

    private UUID customer(String given) {
        return given == null ? null : customers.find(given).map(Customer::id).orElseThrow(NotFound::new);
    }
}
