package uk.guildhall.web.desk;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;

/**
 * The form that logs a contact, posted to {@code /desk/contacts}. Its fields:
 *
 * <ul>
 *   <li>{@code customer}: the customer's reference, empty for someone who gives no name;
 *   <li>{@code formKey}: a UUID; the same Save sent twice makes one contact;
 *   <li>{@code startedAt}: when the contact began, ISO instant;
 *   <li>{@code channel}, {@code direction}: codes such as PHONE and INBOUND;
 *   <li>{@code topic1.service}, {@code topic1.question}, {@code topic1.outcome}; where the outcome is CASE also
 *       {@code topic1.field.CODE}, {@code topic1.caseSummary} and {@code topic1.location}; the same for topic2, ...;
 *   <li>{@code summary}: what was said; {@code sensitive}: yes or absent; {@code avoidable}: code or empty;
 *   <li>{@code action}: save, refresh (show again, now with the fields that the choices call for), add-topic, or
 *       remove-topic-N; absent means save.
 * </ul>
 *
 * With the header {@code HX-Request}, {@code action=refresh} and {@code part=topicN} the answer is
 * {@code desk/contact-case.jte} for that topic; with {@code action=add-topic} it is {@code desk/contact-topic.jte} for the
 * new one. Their page is a {@link TopicPart}.
 */
public record ContactForm(
        String customer,
        String formKey,
        Instant startedAt,
        String channel,
        String direction,
        List<Topic> topics,
        String summary,
        boolean sensitive,
        String avoidable,
        List<Option> services,
        Errors errors) {

    /** More topics than this in one contact are refused. */
    public static final int MOST_TOPICS = 8;

    /**
     * One thing that the contact is about, as typed so far. {@code fields} and {@code needsLocation} are those of the
     * chosen service; {@code answers} are what was typed into the fields, in the same order. {@code standard} tells when
     * the case will be done by, in words, or is null.
     */
    public record Topic(
            int number,
            String service,
            String question,
            String outcome,
            List<Answer> answers,
            boolean needsLocation,
            String location,
            String caseSummary,
            String standard) {

        /** A topic nobody has said anything about yet. */
        public static Topic blank(int number) {
            return new Topic(number, null, null, null, List.of(), false, null, null, null);
        }

        public boolean raisesCase() {
            return "CASE".equals(outcome);
        }

        /** The name of a field of this topic: {@code topic1.service}. */
        public String name(String field) {
            return "topic" + number + "." + field;
        }
    }

    /** A service's question and the answer typed so far, which may be null. */
    public record Answer(ServiceField field, String value) {}
}
