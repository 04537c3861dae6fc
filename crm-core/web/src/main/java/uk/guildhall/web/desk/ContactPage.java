package uk.guildhall.web.desk;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/contacts/{ref}}, template {@code desk/contact.jte}: one contact as it was logged. With {@code ?saved} right
 * after Save the template is {@code desk/contact-saved.jte}, which shows the references to read out.
 */
public record ContactPage(Shell shell, Contact contact) {

    /** Customer reference and name are null where no name was given; {@code avoidable} is a code or null. */
    public record Contact(
            String reference,
            Instant startedAt,
            Instant endedAt,
            String channel,
            String direction,
            String adviser,
            String customerReference,
            String customerName,
            List<Timeline.TopicLine> topics,
            List<RaisedCase> cases,
            String summary,
            boolean sensitive,
            String avoidable) {

        /** Whole minutes, at least one; null while the end isn't known. */
        public Long minutes() {
            return endedAt == null
                    ? null
                    : Math.max(
                            1,
                            Math.round(java.time.Duration.between(startedAt, endedAt)
                                            .toSeconds()
                                    / 60.0));
        }
    }

    /** A case that the contact raised, and the day by which it will be done, or null. */
    public record RaisedCase(String reference, String service, java.time.LocalDate due) {}
}
