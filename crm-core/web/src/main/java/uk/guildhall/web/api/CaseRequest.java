package uk.guildhall.web.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.casework.CaseForm;
import uk.guildhall.crm.council.Problems;

/** A case that a program asks to be opened. */
@Schema(name = "NewCase", description = "Something that the council is asked to do")
public record CaseRequest(
        @Schema(description = "The customer's id or reference; null where they gave no name")
        String customer,

        @Schema(description = "The code of a service that is offered", required = true)
        String service,

        @Schema(maxLength = 4000) String summary,

        @Schema(type = SchemaType.OBJECT, description = "The answers to the service's own questions, by their codes")
        Map<String, Object> details,

        CasePlace location,

        @Schema(description = "The id or reference of the contact that it came from")
        String raisedFrom) {

    CaseForm form(Problems problems) {
        return form(summary, details, location, "", problems);
    }

    static CaseForm form(
            String summary, Map<String, Object> details, CasePlace location, String pointer, Problems problems) {
        return new CaseForm(
                summary,
                FormAnswers.words(details, pointer + "/details", problems),
                location == null ? null : location.form());
    }
}
