package uk.guildhall.crm.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.place.Postcode;
import uk.guildhall.crm.place.Uprn;

/** What was given of a customer, checked and normalised; empty things are null or empty lists. */
record CheckedCustomer(
        CustomerKind kind,
        String title,
        String given,
        String family,
        String organisation,
        LocalDate dateOfBirth,
        String language,
        List<ContactDetail> details,
        String uprn,
        String line1,
        String line2,
        String town,
        String postcode,
        Map<String, String> externalIds,
        Set<String> flags) {
    private static final int DETAILS_LIMIT = 20;
    private static final LocalDate OLDEST_BIRTH = LocalDate.of(1880, 1, 1);

    static CheckedCustomer of(CustomerForm form, LocalDate today, Problems problems) {
        CustomerKind kind = form.kind() == null
                ? CustomerKind.PERSON
                : CustomerKind.of(form.kind()).orElse(null);
        if (kind == null) {
            problems.add("/kind", "problem.choice");
        }
        CustomerForm.Name name = form.name() == null ? new CustomerForm.Name(null, null, null) : form.name();
        String title = problems.text("/name/title", name.title(), 35);
        String given = problems.text("/name/given", name.given(), 100);
        String family = problems.text("/name/family", name.family(), 100);
        String organisation = problems.text("/organisationName", form.organisationName(), 200);
        checkNamed(kind, name, form.organisationName(), problems);
        CustomerForm.Address address =
                form.address() == null ? new CustomerForm.Address(null, null, null, null, null) : form.address();
        return new CheckedCustomer(
                kind,
                title,
                given,
                family,
                organisation,
                born(form.dateOfBirth(), today, problems),
                language(form.language(), problems),
                details(form.contactDetails(), problems),
                uprn(address.uprn(), problems),
                problems.text("/address/line1", address.line1(), 120),
                problems.text("/address/line2", address.line2(), 120),
                problems.text("/address/town", address.town(), 80),
                postcode(address.postcode(), problems),
                externalIds(form.externalIds(), problems),
                flags(form.flags(), problems));
    }

    private static void checkNamed(CustomerKind kind, CustomerForm.Name name, String organisation, Problems problems) {
        if (kind == CustomerKind.PERSON && blank(name.family()) && blank(name.given())) {
            problems.add("/name/family", "problem.name-needed");
        }
        if (kind == CustomerKind.ORGANISATION && blank(organisation)) {
            problems.add("/organisationName", "problem.name-needed");
        }
    }

    private static LocalDate born(String given, LocalDate today, Problems problems) {
        LocalDate date = problems.date("/dateOfBirth", given);
        if (date != null && date.isAfter(today)) {
            problems.add("/dateOfBirth", "problem.in-future");
        } else if (date != null && date.isBefore(OLDEST_BIRTH)) {
            problems.add("/dateOfBirth", "problem.long-ago");
        }
        return date;
    }

    private static String language(String given, Problems problems) {
        if (blank(given)) {
            return null;
        }
        if (!given.matches("[a-z]{2}")) {
            problems.add("/language", "problem.language");
        }
        return given;
    }

    private static String uprn(String given, Problems problems) {
        if (blank(given)) {
            return null;
        }
        String tidy = Uprn.tidy(given).map(Uprn::value).orElse(null);
        if (tidy == null) {
            problems.add("/address/uprn", "problem.uprn");
        }
        return tidy;
    }

    private static String postcode(String given, Problems problems) {
        if (blank(given)) {
            return null;
        }
        String tidy = Postcode.tidy(given).map(Postcode::value).orElse(null);
        if (tidy == null) {
            problems.add("/address/postcode", "problem.postcode");
        }
        return tidy;
    }

    private static List<ContactDetail> details(List<CustomerForm.Detail> given, Problems problems) {
        List<ContactDetail> checked = new ArrayList<>();
        if (given == null) {
            return checked;
        }
        if (given.size() > DETAILS_LIMIT) {
            problems.add("/contactDetails", "problem.too-many", DETAILS_LIMIT);
            return checked;
        }
        for (int i = 0; i < given.size(); i++) {
            String pointer = "/contactDetails/" + i;
            if (given.get(i) == null) {
                problems.add(pointer, "problem.required");
                continue;
            }
            ContactDetail detail = detail(given.get(i), pointer, problems);
            if (detail != null) {
                checked.add(detail);
            }
        }
        return checked;
    }

    private static ContactDetail detail(CustomerForm.Detail given, String pointer, Problems problems) {
        ContactDetail.Type type = ContactDetail.Type.of(given.type()).orElse(null);
        if (type == null) {
            problems.add(pointer + "/type", "problem.choice");
            return null;
        }
        String value = problems.required(pointer + "/value", given.value(), 254);
        if (value == null) {
            return null;
        }
        String normalised = value;
        if (type.isTelephone()) {
            normalised = PhoneNumber.tidy(value).map(PhoneNumber::e164).orElse(null);
        } else if (type == ContactDetail.Type.EMAIL) {
            normalised = EmailAddress.tidy(value).map(EmailAddress::value).orElse(null);
        }
        if (normalised == null) {
            problems.add(pointer + "/value", type.isTelephone() ? "problem.phone" : "problem.email");
            return null;
        }
        return new ContactDetail(type, value, normalised, given.preferred());
    }

    private static Map<String, String> externalIds(List<CustomerForm.ExternalId> given, Problems problems) {
        Map<String, String> checked = new TreeMap<>();
        for (int i = 0; given != null && i < given.size(); i++) {
            String pointer = "/externalIds/" + i;
            if (given.get(i) == null) {
                problems.add(pointer, "problem.required");
                continue;
            }
            String system = problems.required(pointer + "/system", given.get(i).system(), 40);
            String id = problems.required(pointer + "/id", given.get(i).id(), 100);
            if (system != null && id != null && checked.put(system, id) != null) {
                problems.add(pointer + "/system", "problem.twice");
            }
        }
        return checked;
    }

    private static Set<String> flags(List<String> given, Problems problems) {
        Set<String> checked = new TreeSet<>();
        for (int i = 0; given != null && i < given.size(); i++) {
            String flag = problems.required("/flags/" + i, given.get(i), 40);
            if (flag != null) {
                checked.add(flag);
            }
        }
        return checked;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
