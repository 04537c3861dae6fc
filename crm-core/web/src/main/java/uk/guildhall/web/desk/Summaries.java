package uk.guildhall.web.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.guildhall.crm.customer.ContactDetail;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.Hit.Likeness;
import uk.guildhall.crm.privacy.Guarded;
import uk.guildhall.crm.privacy.Stored;

/** Turns customers into what the desk shows of them. */
final class Summaries {
    private static final List<Likeness> MOST_TELLING_FIRST = List.of(
            Likeness.REFERENCE,
            Likeness.NATIONAL_INSURANCE,
            Likeness.UPRN,
            Likeness.PHONE,
            Likeness.EMAIL,
            Likeness.POSTCODE,
            Likeness.ADDRESS,
            Likeness.NAME,
            Likeness.NAME_START,
            Likeness.NAME_SOUND,
            Likeness.NAME_SPELLING,
            Likeness.DATE_OF_BIRTH);

    private Summaries() {}

    /** With what is masked left out, and what is known in confidence as far as it was opened. */
    static CustomerSummary of(Customer customer, Set<Guarded> masked, Confidence confidence, int readers) {
        Set<Guarded> away = away(customer);
        boolean address = !masked.contains(Guarded.ADDRESS) && !away.contains(Guarded.ADDRESS);
        boolean phone = !masked.contains(Guarded.PHONE);
        return new CustomerSummary(
                customer.reference(),
                customer.kind().name(),
                customer.name(),
                masked.contains(Guarded.DATE_OF_BIRTH) || away.contains(Guarded.DATE_OF_BIRTH)
                        ? null
                        : customer.dateOfBirth().orElse(null),
                customer.language().orElse(null),
                address
                        ? Stream.of(customer.line1(), customer.line2(), customer.town())
                                .flatMap(line -> line.stream())
                                .toList()
                        : List.of(),
                address ? customer.postcode().orElse(null) : null,
                address ? customer.uprn().orElse(null) : null,
                customer.details().stream()
                        .filter(detail -> phone || !detail.type().isTelephone())
                        .map(detail ->
                                new CustomerSummary.Detail(detail.type().code(), detail.value(), detail.isPreferred()))
                        .toList(),
                List.copyOf(customer.flags()),
                hidden(customer, masked, away),
                away,
                confidence,
                readers);
    }

    /** What lies encrypted and doesn't open just now. */
    private static Set<Guarded> away(Customer customer) {
        Set<Guarded> away = EnumSet.noneOf(Guarded.class);
        if (!Stored.opens(customer::dateOfBirth)) {
            away.add(Guarded.DATE_OF_BIRTH);
        }
        if (!Stored.opens(() -> {
            customer.addressLine();
            customer.uprn();
        })) {
            away.add(Guarded.ADDRESS);
        }
        return away;
    }

    /** Of what is masked, that which there is to show. */
    private static Set<Guarded> hidden(Customer customer, Set<Guarded> masked, Set<Guarded> away) {
        Set<Guarded> hidden = EnumSet.noneOf(Guarded.class);
        if (masked.contains(Guarded.DATE_OF_BIRTH)
                && !away.contains(Guarded.DATE_OF_BIRTH)
                && customer.dateOfBirth().isPresent()) {
            hidden.add(Guarded.DATE_OF_BIRTH);
        }
        if (masked.contains(Guarded.ADDRESS)
                && !away.contains(Guarded.ADDRESS)
                && !(customer.addressLine().isEmpty() && customer.uprn().isEmpty())) {
            hidden.add(Guarded.ADDRESS);
        }
        if (masked.contains(Guarded.PHONE)
                && customer.details().stream().anyMatch(detail -> detail.type().isTelephone())) {
            hidden.add(Guarded.PHONE);
        }
        return hidden;
    }

    static Hit of(uk.guildhall.crm.customer.Hit found, Set<Guarded> masked) {
        boolean address = !masked.contains(Guarded.ADDRESS);
        return new Hit(
                found.reference(),
                found.kind(),
                found.name(),
                masked.contains(Guarded.DATE_OF_BIRTH) ? null : found.dateOfBirth(),
                address ? found.address() : "",
                address ? found.postcode() : null,
                masked.contains(Guarded.PHONE) ? null : found.phone(),
                null,
                found.away(),
                matched(found.why()),
                List.of());
    }

    private static String matched(Set<Likeness> why) {
        return MOST_TELLING_FIRST.stream()
                .filter(why::contains)
                .findFirst()
                .map(likeness -> switch (likeness) {
                    case NAME, NAME_START -> "name";
                    case NAME_SOUND -> "sound";
                    case NAME_SPELLING -> "spelling";
                    case DATE_OF_BIRTH -> "born";
                    case NATIONAL_INSURANCE -> "ni";
                    default -> likeness.name().toLowerCase(java.util.Locale.ROOT);
                })
                .orElse(null);
    }

    /** What is known of a customer, ready to be typed over. */
    static CustomerForm form(Customer customer) {
        List<CustomerForm.Detail> details = new ArrayList<>();
        int preferred = 1;
        for (ContactDetail detail : customer.details()) {
            details.add(new CustomerForm.Detail(detail.type().code(), detail.value()));
            preferred = detail.isPreferred() ? details.size() : preferred;
        }
        var born = customer.dateOfBirth();
        return new CustomerForm(
                customer.kind().name(),
                customer.title().orElse(null),
                customer.givenName().orElse(null),
                customer.familyName().orElse(null),
                customer.organisationName().orElse(null),
                born.map(date -> String.valueOf(date.getDayOfMonth())).orElse(null),
                born.map(date -> String.valueOf(date.getMonthValue())).orElse(null),
                born.map(date -> String.valueOf(date.getYear())).orElse(null),
                customer.language().orElse(null),
                customer.line1().orElse(null),
                customer.line2().orElse(null),
                customer.town().orElse(null),
                customer.postcode().orElse(null),
                customer.uprn().orElse(null),
                details,
                preferred);
    }
}
