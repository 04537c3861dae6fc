package uk.guildhall.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.interaction.Avoidable;
import uk.guildhall.crm.interaction.Contact;
import uk.guildhall.crm.interaction.ContactTopic;

/** A contact as programs see it. */
@Schema(name = "Contact", description = "One time that a customer and the council were in touch")
public record ContactResponse(
        UUID id,

        @Schema(description = "To be read out, such as T-7K3F-92Q")
        String reference,

        @Schema(description = "The customer's id; null where they gave no name")
        UUID customer,

        String channel,
        String direction,
        Instant startedAt,
        Instant endedAt,
        String summary,

        @Schema(description = "Whether what was said is marked sensitive")
        boolean sensitive,

        List<Topic> topics,
        String avoidable) {

    /** One thing that it was about, and what came of it. */
    @Schema(name = "Topic")
    public record Topic(
            @Schema(description = "The code of the service") String service,
            String question,
            String outcome,

            @Schema(name = "case", description = "The reference of the case that it raised or belongs to")
            @JsonProperty("case")
            String raisedCase) {

        static Topic of(ContactTopic topic, Map<UUID, String> services, Map<UUID, String> cases) {
            return new Topic(
                    services.get(topic.serviceId()),
                    topic.question().orElse(null),
                    topic.outcome().code(),
                    topic.caseId().map(cases::get).orElse(null));
        }
    }

    /**
     * @param services the codes of the council's services
     * @param cases the references of the cases that its topics point at
     */
    static ContactResponse of(Contact logged, Map<UUID, String> services, Map<UUID, String> cases) {
        return new ContactResponse(
                logged.id(),
                logged.reference(),
                logged.customerId().orElse(null),
                logged.channel().code(),
                logged.direction().code(),
                logged.startedAt(),
                logged.endedAt().orElse(null),
                logged.summary(),
                logged.isSensitive(),
                logged.topics().stream()
                        .map(topic -> Topic.of(topic, services, cases))
                        .toList(),
                logged.avoidable().map(Avoidable::code).orElse(null));
    }
}
