package uk.guildhall.admin.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.people.StaffImport;
import uk.guildhall.crm.people.StaffImportRow;
import uk.guildhall.crm.people.StaffImportRow.Plan;
import uk.guildhall.crm.people.StaffImports;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.Words;

/** Puts together what the page of a file of staff shows. */
@ApplicationScoped
class ImportView {
    private static final int PAGE = 50;

    private final StaffImports imports;
    private final RoleNames names;

    protected ImportView() {
        this(null, null);
    }

    @Inject
    ImportView(StaffImports imports, RoleNames names) {
        this.imports = imports;
        this.names = names;
    }

    ImportStatePage of(Shell shell, StaffImport staffImport, boolean wrongOnly, int afterLine, Errors errors) {
        Words words = shell.words();
        Map<Plan, Long> plans = imports.plans(staffImport.id());
        List<StaffImportRow> rows = imports.rows(staffImport.id(), wrongOnly, afterLine, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<StaffImportRow> shown = more ? rows.subList(0, PAGE) : rows;
        Map<String, String> roleNames = names.roles(words);
        Map<String, String> teamNames =
                names.teamOptions(words).stream().collect(Collectors.toMap(Option::value, Option::text));
        String next = "/admin/people/import/" + staffImport.id() + "?" + (wrongOnly ? "rows=wrong&" : "") + "after=";
        return new ImportStatePage(
                shell,
                staffImport.id().toString(),
                staffImport.state().name(),
                staffImport.startedBy().equals(SignedIn.find().orElseThrow().staffId()),
                staffImport.createdAt(),
                staffImport.finishedAt(),
                staffImport.rowsDone(),
                staffImport.rowsInAll(),
                plans.getOrDefault(Plan.ADD, 0L),
                plans.getOrDefault(Plan.KNOWN, 0L),
                plans.getOrDefault(Plan.WRONG, 0L),
                imports.outcomes(staffImport.id()).entrySet().stream()
                        .map(entry -> new ImportStatePage.Count(entry.getKey().name(), entry.getValue()))
                        .toList(),
                wrongOnly,
                shown.stream().map(row -> row(row, roleNames, teamNames, words)).toList(),
                more ? next + shown.get(PAGE - 1).line() : null,
                errors);
    }

    private static ImportStatePage.Row row(
            StaffImportRow row, Map<String, String> roleNames, Map<String, String> teamNames, Words words) {
        var person = row.person();
        return new ImportStatePage.Row(
                row.line(),
                person.name(),
                person.username(),
                person.email(),
                named(person.roles(), roleNames),
                named(person.teams(), teamNames),
                row.outcome() == null || row.plan() == Plan.WRONG
                        ? row.plan().name()
                        : row.outcome().name(),
                row.problems().stream()
                        .map(one -> new ImportStatePage.Problem(
                                one.pointer().isEmpty()
                                        ? ""
                                        : words.say(
                                                "import.column." + one.pointer().substring(1)),
                                words.say(one.key(), one.args().toArray())))
                        .toList());
    }

    private static List<String> named(List<String> codes, Map<String, String> names) {
        return codes.stream().map(code -> names.getOrDefault(code, code)).toList();
    }
}
