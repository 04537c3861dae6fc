package uk.guildhall.web.desk;

import java.util.List;
import java.util.Map;
import uk.guildhall.crm.customer.Confidential;
import uk.guildhall.crm.customer.NationalInsuranceNumber;
import uk.guildhall.crm.privacy.Guarded;

/**
 * What is known of a customer in confidence, as far as it may be shown.
 *
 * @param known what there is
 * @param open what of it is shown
 * @param away whether the keys can't be reached, so that nothing can be shown
 */
public record Confidence(List<Guarded> known, Map<Guarded, String> open, boolean away) {
    static final Confidence NONE = new Confidence(List.of(), Map.of(), false);

    public Confidence {
        known = Confidential.FIELDS.stream().filter(known::contains).toList();
        open = Map.copyOf(open);
    }

    /** What is there and not shown. */
    public List<Guarded> masked() {
        return known.stream().filter(field -> !open.containsKey(field)).toList();
    }

    /** The value as people write it, or null where it isn't shown. */
    public String shown(Guarded field) {
        String value = open.get(field);
        return value == null || field != Guarded.NATIONAL_INSURANCE
                ? value
                : NationalInsuranceNumber.tidy(value)
                        .map(NationalInsuranceNumber::spaced)
                        .orElse(value);
    }
}
