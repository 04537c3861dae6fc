package uk.guildhall.web.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.outbox.OutboxEvent;

/** Something that happened in the council. */
@Schema(name = "Event")
public record EventResponse(
        @Schema(description = "Ask for the events after it to go on from here")
        UUID id,

        Instant at,

        @Schema(description = "Noun and past tense, such as case.opened")
        String kind,

        Subject subject,

        @Schema(type = SchemaType.OBJECT, description = "Codes and counts that explain it, without personal values")
        @JsonRawValue
        String payload) {

    /** The record that it happened to. */
    @Schema(name = "Subject")
    public record Subject(UUID id, String reference) {}

    static EventResponse of(OutboxEvent event) {
        return new EventResponse(
                event.id(),
                event.at(),
                event.kind(),
                new Subject(event.subjectId(), event.subjectReference()),
                event.payload());
    }
}
