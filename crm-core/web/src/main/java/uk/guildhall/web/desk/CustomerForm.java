package uk.guildhall.web.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * What is typed about a customer, as text. Posted to {@code /desk/customers} (new) or
 * {@code /desk/customers/{ref}/edit}, with the fields {@code kind} (PERSON or ORGANISATION), {@code title},
 * {@code given}, {@code family}, {@code organisation}, {@code dateOfBirth.day}, {@code dateOfBirth.month},
 * {@code dateOfBirth.year}, {@code language} (en, cy or empty), {@code line1}, {@code line2}, {@code town},
 * {@code postcode}, {@code uprn}, {@code detail1.type}, {@code detail1.value}, {@code detail2.type}, ...,
 * {@code preferred} (the number of the preferred detail), {@code version} and {@code _csrf}. When a new customer looks like
 * one already known, the page shows both; {@code action=save-anyway} says that they are two people.
 */
public record CustomerForm(
        String kind,
        String title,
        String given,
        String family,
        String organisation,
        String birthDay,
        String birthMonth,
        String birthYear,
        String language,
        String line1,
        String line2,
        String town,
        String postcode,
        String uprn,
        List<Detail> details,
        int preferred) {

    /** A way to reach them: type is mobile, phone, email or social. */
    public record Detail(String type, String value) {}

    /** An empty form; the words searched for in vain are already its name. */
    public static CustomerForm blank(String given, String family, String postcode) {
        return new CustomerForm(
                "PERSON", null, given, family, null, null, null, null, null, null, null, null, postcode, null,
                List.of(), 1);
    }

    /** The details with as many empty rows below them that there are always three, and one to spare. */
    public List<Detail> rows() {
        List<Detail> rows = new ArrayList<>(details);
        List<String> usual = List.of("mobile", "phone", "email");
        for (String type : usual) {
            if (rows.size() < usual.size() && rows.stream().noneMatch(row -> type.equals(row.type()))) {
                rows.add(new Detail(type, null));
            }
        }
        if (!details.isEmpty() && rows.size() == details.size()) {
            rows.add(new Detail("mobile", null));
        }
        return rows;
    }
}
