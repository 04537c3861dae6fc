package uk.guildhall.admin.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.people.PeopleFilter;
import uk.guildhall.crm.people.PeopleList;
import uk.guildhall.crm.people.StaffFile;
import uk.guildhall.web.kit.Words;

/** The list of people as a file for a spreadsheet, which can be brought in again. */
@ApplicationScoped
class PeopleExport {
    private static final int AT_ONCE = 500;
    private static final int MOST = 20_000;

    private final PeopleList list;
    private final RoleNames names;
    private final Audit audit;

    protected PeopleExport() {
        this(null, null, null);
    }

    @Inject
    PeopleExport(PeopleList list, RoleNames names, Audit audit) {
        this.list = list;
        this.names = names;
        this.audit = audit;
    }

    @Transactional
    public String of(PeopleFilter filter, Words words) {
        StringBuilder csv = new StringBuilder();
        Map<String, String> roleNames = names.roles(words);
        int rows = 0;
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            List<String> headings = new ArrayList<>(StaffFile.COLUMNS);
            headings.addAll(List.of("status", "last_use"));
            printer.printRecord(headings);
            Optional<Staff> last = Optional.empty();
            List<PeopleList.Row> page;
            do {
                page = list.find(filter, last, AT_ONCE);
                for (PeopleList.Row row : page) {
                    printer.printRecord(cells(row, roleNames, words));
                    rows++;
                }
                last = page.isEmpty()
                        ? last
                        : Optional.of(page.get(page.size() - 1).staff());
            } while (page.size() == AT_ONCE && rows < MOST);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        audit.record("staff.exported", null, null, null, Map.of("rows", rows));
        return csv.toString();
    }

    private static List<String> cells(PeopleList.Row row, Map<String, String> roleNames, Words words) {
        Staff staff = row.staff();
        return java.util.stream.Stream.of(
                        staff.displayName(),
                        staff.username(),
                        staff.email() == null ? "" : staff.email(),
                        staff.roleCodes().stream()
                                .sorted()
                                .map(code -> roleNames.getOrDefault(code, code))
                                .collect(java.util.stream.Collectors.joining("; ")),
                        String.join("; ", RoleNames.names(row.teams(), words)),
                        words.say("style." + staff.workingStyle()),
                        staff.language(),
                        words.say("person.status." + PeopleResource.status(staff)),
                        row.lastUse() == null ? "" : row.lastUse().toString())
                .map(StaffFile::cell)
                .toList();
    }
}
