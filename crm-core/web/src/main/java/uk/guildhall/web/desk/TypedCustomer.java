package uk.guildhall.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.guildhall.crm.customer.CustomerForm.Address;
import uk.guildhall.crm.customer.CustomerForm.ExternalId;
import uk.guildhall.crm.customer.CustomerForm.Name;

/** Reads the form about a customer: once to show it again as it was typed, once for the domain to check. */
record TypedCustomer(Typed typed) {
    private static final int MOST_DETAILS = 20;

    CustomerForm shown() {
        List<CustomerForm.Detail> details = new ArrayList<>();
        for (int i = 1; i <= MOST_DETAILS && typed.has("detail" + i + ".value"); i++) {
            details.add(
                    new CustomerForm.Detail(typed.text("detail" + i + ".type"), typed.text("detail" + i + ".value")));
        }
        return new CustomerForm(
                typed.text("kind"),
                typed.text("title"),
                typed.text("given"),
                typed.text("family"),
                typed.text("organisation"),
                typed.text("dateOfBirth.day"),
                typed.text("dateOfBirth.month"),
                typed.text("dateOfBirth.year"),
                typed.text("language"),
                typed.text("line1"),
                typed.text("line2"),
                typed.text("town"),
                typed.text("postcode"),
                typed.text("uprn"),
                details,
                Math.max(1, typed.number("preferred")));
    }

    /** What the domain checks; rows of details that were left empty count as what they are, nothing. */
    uk.guildhall.crm.customer.CustomerForm checked(List<ExternalId> kept, List<String> flags) {
        CustomerForm shown = shown();
        boolean person = !"ORGANISATION".equals(shown.kind());
        List<uk.guildhall.crm.customer.CustomerForm.Detail> details = new ArrayList<>();
        for (int i = 0; i < shown.details().size(); i++) {
            CustomerForm.Detail detail = shown.details().get(i);
            if (!detail.value().isBlank()) {
                details.add(new uk.guildhall.crm.customer.CustomerForm.Detail(
                        detail.type(), detail.value(), shown.preferred() == i + 1));
            }
        }
        return new uk.guildhall.crm.customer.CustomerForm(
                shown.kind().isBlank() ? null : shown.kind().toLowerCase(Locale.ROOT),
                person ? new Name(shown.title(), shown.given(), shown.family()) : null,
                person ? null : shown.organisation(),
                person ? born(shown) : null,
                shown.language(),
                details,
                new Address(shown.uprn(), shown.line1(), shown.line2(), shown.town(), shown.postcode()),
                kept,
                flags);
    }

    /** Problems speak of the details that were given; the form numbers its rows, empty ones too. */
    String row(String field) {
        if (!field.startsWith("detail") || !field.endsWith(".value")) {
            return field;
        }
        int wanted = Integer.parseInt(field.substring("detail".length(), field.indexOf('.')));
        int given = 0;
        List<CustomerForm.Detail> rows = shown().details();
        for (int i = 0; i < rows.size(); i++) {
            given += rows.get(i).value().isBlank() ? 0 : 1;
            if (given == wanted) {
                return "detail" + (i + 1) + ".value";
            }
        }
        return field;
    }

    private static String born(CustomerForm form) {
        String day = form.birthDay().strip();
        String month = form.birthMonth().strip();
        String year = form.birthYear().strip();
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return null;
        }
        return year + "-" + twoDigits(month) + "-" + twoDigits(day);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
