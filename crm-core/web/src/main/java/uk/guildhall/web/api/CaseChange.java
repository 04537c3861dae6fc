package uk.guildhall.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.casework.CaseForm;
import uk.guildhall.crm.council.Problems;

/** What may be changed of a case that is open. Who works on it is an assignment, its end a closure. */
@Schema(name = "CaseChange")
public record CaseChange(
        @Schema(enumeration = {"open", "in-progress", "waiting"})
        String status,

        @Schema(maxLength = 4000) String summary,

        @Schema(type = SchemaType.OBJECT, description = "The answers to the service's own questions, by their codes")
        Map<String, Object> details,

        CasePlace location) {

    static CaseChange of(Case known) {
        return new CaseChange(
                known.status().code(),
                known.summary(),
                new LinkedHashMap<>(known.details()),
                CasePlace.of(known.location()));
    }

    CaseForm form(Problems problems) {
        return CaseRequest.form(summary, details, location, "", problems);
    }
}
