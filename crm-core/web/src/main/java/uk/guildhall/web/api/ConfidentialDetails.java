package uk.guildhall.web.api;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.privacy.Guarded;

/** What is known of a customer in confidence; null where nothing is. */
@Schema(name = "ConfidentialDetails", description = "What is known of a customer in confidence; encrypted at rest")
public record ConfidentialDetails(
        @Schema(description = "As AB123456C", example = "AB123456C")
        String nationalInsuranceNumber,

        @Schema(description = "Sort code and account number", example = "00-00-00 12345678")
        String bankAccount,

        @Schema(description = "UK GDPR article 9: health, belief, origin and the like", maxLength = 1000)
        String specialCategory) {

    static ConfidentialDetails of(Map<Guarded, String> open) {
        return new ConfidentialDetails(
                open.get(Guarded.NATIONAL_INSURANCE), open.get(Guarded.BANK), open.get(Guarded.SPECIAL));
    }

    /** All three: what is null is taken away. */
    Map<Guarded, String> given() {
        Map<Guarded, String> given = new EnumMap<>(Guarded.class);
        given.put(Guarded.NATIONAL_INSURANCE, nationalInsuranceNumber == null ? "" : nationalInsuranceNumber);
        given.put(Guarded.BANK, bankAccount == null ? "" : bankAccount);
        given.put(Guarded.SPECIAL, specialCategory == null ? "" : specialCategory);
        return given;
    }
}
