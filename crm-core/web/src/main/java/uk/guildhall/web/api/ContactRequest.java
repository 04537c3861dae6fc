package uk.guildhall.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.casework.CaseForm;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.interaction.ContactForm;

/** A contact that a program logs. */
@Schema(name = "NewContact", description = "One time that a customer and the council were in touch")
public record ContactRequest(
        @Schema(description = "The customer's id or reference; null where they gave no name")
        String customer,

        @Schema(
                enumeration = {"phone", "face-to-face", "email", "post", "web", "sms", "chat", "social"},
                required = true)
        String channel,

        @Schema(
                enumeration = {"inbound", "outbound"},
                description = "inbound unless given")
        String direction,

        @Schema(description = "Now unless given") Instant startedAt,
        @Schema(description = "Now unless given") Instant endedAt,
        @Schema(maxLength = 4000) String summary,

        @Schema(description = "Whether what was said is marked sensitive; false unless given")
        Boolean sensitive,

        @Schema(description = "What it was about: 1 to 20", required = true)
        List<Topic> topics,

        @Schema(
                description = "Why it need not have been; null where it was needed",
                enumeration = {"chasing", "unclear-letter", "wrong-number", "could-be-online", "repeated", "our-mistake"
                })
        String avoidable) {

    /** One thing that it was about, and what came of it. */
    @Schema(name = "NewTopic")
    public record Topic(
            @Schema(description = "The code of a service that is offered", required = true)
            String service,

            @Schema(maxLength = 500) String question,

            @Schema(
                    enumeration = {"answered", "case", "callback", "transferred", "signposted", "abandoned"},
                    required = true)
            String outcome,

            @Schema(name = "case", description = "With the outcome case: the reference of the case that it belongs to")
            @JsonProperty("case")
            String existingCase,

            @Schema(description = "With the outcome case: the case to be opened, in the same commit")
            NewCase newCase) {}

    /** The case that comes of a topic, for the contact's customer and the topic's service. */
    @Schema(name = "TopicCase")
    public record NewCase(
            @Schema(description = "The topic's service, where given")
            String service,

            @Schema(maxLength = 4000) String summary,

            @Schema(
                    type = SchemaType.OBJECT,
                    description = "The answers to the service's own questions, by their codes")
            Map<String, Object> details,

            CasePlace location) {}

    boolean opensCases() {
        return topics != null && topics.stream().anyMatch(topic -> topic != null && topic.newCase != null);
    }

    /** The codes of the services that it says it is about, as many as a contact can have. */
    Set<String> services() {
        return topics == null
                ? Set.of()
                : topics.stream()
                        .filter(topic -> topic != null && topic.service != null)
                        .map(Topic::service)
                        .limit(ContactForm.TOPICS_LIMIT)
                        .collect(Collectors.toSet());
    }

    ContactForm form(Problems problems) {
        return new ContactForm(
                channel,
                direction,
                startedAt,
                endedAt,
                summary,
                topics(problems),
                avoidable,
                null,
                Boolean.TRUE.equals(sensitive));
    }

    private List<ContactForm.Topic> topics(Problems problems) {
        if (topics == null) {
            return null;
        }
        List<ContactForm.Topic> forms = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            Topic topic = topics.get(i);
            forms.add(topic == null ? null : topic(topic, "/topics/" + i, problems));
        }
        return forms;
    }

    private static ContactForm.Topic topic(Topic given, String pointer, Problems problems) {
        CaseForm raised = null;
        NewCase newCase = given.newCase;
        if (newCase != null) {
            if (newCase.service != null && !Objects.equals(newCase.service, given.service)) {
                problems.add(pointer + "/newCase/service", "problem.choice");
            }
            raised = CaseRequest.form(
                    newCase.summary, newCase.details, newCase.location, pointer + "/newCase", problems);
        }
        return new ContactForm.Topic(given.service, given.question, given.outcome, given.existingCase, raised);
    }
}
