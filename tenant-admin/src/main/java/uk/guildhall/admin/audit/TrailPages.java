package uk.guildhall.admin.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.audit.ActGroup;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.audit.AuditEntry;
import uk.guildhall.crm.audit.AuditTrail;
import uk.guildhall.crm.customer.CustomerSearch;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.customer.Hit;
import uk.guildhall.crm.tenancy.Json;
import uk.guildhall.crm.tenancy.PageKey;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** Puts the pages of the trail together. That somebody looks at it is noted in it. */
@ApplicationScoped
class TrailPages {
    static final int SHOWN = 25;
    private static final int ALIKE = 10;
    private static final int PEOPLE_TO_CHOOSE_FROM = 200;

    private final AuditTrail trail;
    private final Audit audit;
    private final StaffMembers staffMembers;
    private final CustomerSearch search;
    private final Customers customers;

    protected TrailPages() {
        this(null, null, null, null, null);
    }

    @Inject
    TrailPages(AuditTrail trail, Audit audit, StaffMembers staffMembers, CustomerSearch search, Customers customers) {
        this.trail = trail;
        this.audit = audit;
        this.staffMembers = staffMembers;
        this.search = search;
        this.customers = customers;
    }

    View list(Shell shell, TrailQuestion question, PageKey after) {
        List<AuditEntry> found = trail.page(question.filter(), after, SHOWN + 1);
        audit.record("audit.viewed", "audit", null, null, question.asked().asked());
        return page(
                shell, question, List.of(), rows(found), older(question.asked().address(), found));
    }

    /** The form again, with what is wrong or with the customers who may be meant. */
    View again(Shell shell, TrailQuestion question) {
        List<Option> alike = List.of();
        if (question.name() != null) {
            List<Hit> hits = search.find(question.name(), ALIKE);
            customers.searched(hits.size());
            alike = hits.stream().map(TrailPages::alike).toList();
        }
        return page(shell, question, alike, null, null);
    }

    View entry(Shell shell, AuditEntry entry, Long number) {
        Map<String, String> detail = new TreeMap<>();
        Map<String, String> fields = new TreeMap<>();
        if (entry.detail() != null) {
            Json.read(entry.detail(), new TypeReference<Map<String, Object>>() {})
                    .forEach((name, value) -> {
                        if (value instanceof Map<?, ?> several) {
                            several.forEach(
                                    (field, commitment) -> fields.put(field.toString(), String.valueOf(commitment)));
                        } else {
                            detail.put(name, String.valueOf(value));
                        }
                    });
        }
        audit.record("audit.entry-viewed", "audit", entry.id(), null, Map.of());
        String recordId = entry.recordId() == null ? null : entry.recordId().toString();
        return new View(
                "admin/audit-entry.jte",
                new AuditEntryPage(shell, AuditRow.of(entry), entry.recordKind(), recordId, detail, fields, number));
    }

    static List<AuditRow> rows(List<AuditEntry> found) {
        return found.stream().limit(SHOWN).map(AuditRow::of).toList();
    }

    /** Where the list goes on; null at its end. */
    static String older(String address, List<AuditEntry> found) {
        if (found.size() <= SHOWN) {
            return null;
        }
        AuditEntry last = found.get(SHOWN - 1);
        return address + (address.contains("?") ? "&" : "?") + "after=" + new PageKey(last.at(), last.id());
    }

    private View page(Shell shell, TrailQuestion question, List<Option> alike, List<AuditRow> rows, String olderHref) {
        return new View(
                "admin/audit.jte",
                new AuditPage(
                        shell,
                        question.asked(),
                        question.shown(),
                        question.errors(),
                        acts(),
                        people(),
                        alike,
                        rows,
                        olderHref));
    }

    private List<AuditPage.Acts> acts() {
        List<String> all = trail.acts();
        return Stream.of(ActGroup.values())
                .map(group -> new AuditPage.Acts(group.code(), new ArrayList<>(new TreeSet<>(group.among(all)))))
                .filter(group -> !group.acts().isEmpty())
                .toList();
    }

    private List<Option> people() {
        List<Staff> all = staffMembers.all();
        return all.size() > PEOPLE_TO_CHOOSE_FROM
                ? List.of()
                : all.stream()
                        .map(staff -> Option.of(staff.username(), staff.displayName()))
                        .toList();
    }

    /** By name and reference alone: what else is known of them may be kept back from the reader. */
    private static Option alike(Hit hit) {
        return Option.of(hit.reference(), hit.name());
    }
}
