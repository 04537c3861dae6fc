package uk.guildhall.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.catalogue.ServiceField;

/** A service as programs see it. */
@Schema(name = "Service", description = "Something that the council offers its residents")
public record ServiceResponse(
        String code,

        @Schema(description = "Its number in the Local Government Service List")
        Integer lgsl,

        @Schema(description = "Its number in the Local Government Interaction List")
        Integer lgil,

        String name,

        @Schema(description = "In Welsh; in English where there is no Welsh")
        String nameCy,

        String description,
        String descriptionCy,

        @Schema(description = "What people call it when they ask for it")
        List<String> keywords,

        @Schema(description = "The code of the team that answers for it")
        String team,

        @Schema(
                description =
                        "The council's standard: working days from opening a case to closing it; null where none is promised")
        Integer standardDays,

        @Schema(description = "Whether a case of it must say where")
        boolean needsLocation,

        @Schema(description = "Whether it is offered now") boolean active,

        @Schema(description = "The questions of its case form, in order")
        List<Field> fields) {

    /** One question on its case form. */
    @Schema(name = "ServiceField")
    public record Field(
            String code,
            String label,
            String labelCy,
            String hint,
            String hintCy,

            @Schema(enumeration = {"text", "longtext", "choice", "date", "number", "yesno"})
            String type,

            boolean required,

            @Schema(description = "The answers to choose from, of a choice")
            List<Value> values) {

        static Field of(ServiceField field) {
            return new Field(
                    field.code(),
                    field.label(),
                    field.labelIn("cy"),
                    field.hint(),
                    field.hintIn("cy"),
                    field.type(),
                    field.required(),
                    field.values().stream()
                            .map(value -> new Value(value.code(), value.label(), value.labelIn("cy")))
                            .toList());
        }
    }

    /** One answer to choose from. */
    @Schema(name = "FieldValue")
    public record Value(String code, String label, String labelCy) {}

    /** @param teams the codes of the council's teams */
    static ServiceResponse of(CouncilService service, Map<UUID, String> teams) {
        return new ServiceResponse(
                service.code(),
                service.lgsl().orElse(null),
                service.lgil().orElse(null),
                service.nameIn("en"),
                service.nameIn("cy"),
                service.descriptionIn("en"),
                service.descriptionIn("cy"),
                Arrays.stream(service.keywords().split("[,;]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList(),
                teams.get(service.teamId()),
                service.standardDays().orElse(null),
                service.needsLocation(),
                service.isActive(),
                service.fields().stream().map(Field::of).toList());
    }
}
