package uk.guildhall.crm.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.customer.Confidential;
import uk.guildhall.crm.customer.ContactDetail;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Settings;
import uk.guildhall.crm.privacy.Guarded;

/** Customers for a file. What the council's policy masks for whoever asks is left out of it. */
@ApplicationScoped
class CustomerRows implements RowsOf {
    private static final List<String> COLUMNS = List.of(
            "reference",
            "kind",
            "title",
            "givenName",
            "familyName",
            "organisationName",
            "dateOfBirth",
            "language",
            "uprn",
            "line1",
            "line2",
            "town",
            "postcode",
            "phone",
            "mobile",
            "email",
            "social",
            "externalIds",
            "flags",
            "nationalInsuranceNumber",
            "bankAccount",
            "specialCategory",
            "addedAt",
            "changedAt",
            "masked");

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Customers customers;
    private final Confidential confidential;
    private final Policies policies;

    protected CustomerRows() {
        this(null, null, null);
    }

    @Inject
    CustomerRows(Customers customers, Confidential confidential, Policies policies) {
        this.customers = customers;
        this.confidential = confidential;
        this.policies = policies;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.CUSTOMERS;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public long count(Span span, Set<UUID> hidden) {
        return Counting.of(entities, "Customer", "c.id", span, hidden);
    }

    @Override
    public Some read(Span span, Set<UUID> hidden, Asker asker, int limit) {
        List<Customer> some = customers.between(span.after(), span.before(), hidden, limit);
        Set<Guarded> masked = masked(asker);
        Set<Guarded> shown = EnumSet.copyOf(Confidential.FIELDS);
        shown.removeAll(masked);
        Map<UUID, Map<Guarded, String>> secrets =
                confidential.open(some.stream().map(Customer::id).toList(), shown);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Customer one : some) {
            rows.add(row(one, secrets.getOrDefault(one.id(), Map.of()), masked));
        }
        return new Some(rows, some.isEmpty() ? null : some.get(some.size() - 1).id());
    }

    private Set<Guarded> masked(Asker asker) {
        Set<Guarded> masked = EnumSet.noneOf(Guarded.class);
        if (!asker.seesMasked()) {
            asker.policy(policies)
                    .set(Settings.MASKED)
                    .forEach(code -> Guarded.of(code).ifPresent(masked::add));
        }
        return masked;
    }

    private static Map<String, Object> row(Customer one, Map<Guarded, String> secrets, Set<Guarded> masked) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("reference", one.reference());
        row.put("kind", one.kind().code());
        row.put("title", one.title().orElse(null));
        row.put("givenName", one.givenName().orElse(null));
        row.put("familyName", one.familyName().orElse(null));
        row.put("organisationName", one.organisationName().orElse(null));
        if (!masked.contains(Guarded.DATE_OF_BIRTH)) {
            row.put("dateOfBirth", one.dateOfBirth().map(Object::toString).orElse(null));
        }
        row.put("language", one.language().orElse(null));
        if (!masked.contains(Guarded.ADDRESS)) {
            row.put("uprn", one.uprn().orElse(null));
            row.put("line1", one.line1().orElse(null));
            row.put("line2", one.line2().orElse(null));
            row.put("town", one.town().orElse(null));
            row.put("postcode", one.postcode().orElse(null));
        }
        for (ContactDetail.Type type : ContactDetail.Type.values()) {
            if (!type.isTelephone() || !masked.contains(Guarded.PHONE)) {
                row.put(
                        type.code(),
                        one.details().stream()
                                .filter(detail -> detail.type() == type)
                                .map(ContactDetail::value)
                                .toList());
            }
        }
        row.put("externalIds", one.externalIds());
        row.put("flags", List.copyOf(one.flags()));
        row.put("nationalInsuranceNumber", secrets.get(Guarded.NATIONAL_INSURANCE));
        row.put("bankAccount", secrets.get(Guarded.BANK));
        row.put("specialCategory", secrets.get(Guarded.SPECIAL));
        row.put("addedAt", one.createdAt().toString());
        row.put("changedAt", one.updatedAt().toString());
        row.put("masked", masked.stream().map(Guarded::code).toList());
        return row;
    }
}
