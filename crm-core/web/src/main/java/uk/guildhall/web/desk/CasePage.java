package uk.guildhall.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/cases/{ref}}, template {@code desk/case.jte}. Its forms, each with {@code _csrf} and {@code version}:
 *
 * <ul>
 *   <li>{@code POST …/notes}: {@code text}, {@code sensitive} ({@code yes} or absent);
 *   <li>{@code POST …/assignment}: {@code owner} (value of an option of {@code owners}, empty for nobody);
 *   <li>{@code POST …/status}: {@code status} (a code of one that isn't closed);
 *   <li>{@code POST …/closure}: {@code reason};
 *   <li>{@code POST …/reopening}: {@code why}.
 * </ul>
 *
 * A form with errors comes back on this page with what was typed in {@code typed}.
 */
public record CasePage(
        Shell shell, CaseFile caseFile, List<Event> history, List<Option> owners, Typed typed, Errors errors) {

    /** The case; customer, owner, due, closing reason and contact may be null. */
    public record CaseFile(
            String reference,
            String service,
            String summary,
            String status,
            String customerReference,
            String customerName,
            List<Fact> facts,
            String location,
            String team,
            String ownerValue,
            String ownerName,
            Instant openedAt,
            LocalDate due,
            boolean overdue,
            Instant closedAt,
            String closingReason,
            String contactReference,
            boolean sensitive,
            long version) {

        public boolean closed() {
            return "CLOSED".equals(status);
        }
    }

    /** One of the service's questions and its answer, as people read them. */
    public record Fact(String label, String value) {}

    /** Something that happened to the case: kind is OPENED, NOTE, ASSIGNED, STATUS, CLOSED, REOPENED or CHANGED. */
    public record Event(Instant at, String actor, String kind, String text, boolean sensitive) {}

    /** What a person typed into one of the forms; null where nothing. */
    public record Typed(String note, boolean sensitive, String reason, String why) {

        public static final Typed NOTHING = new Typed(null, false, null, null);
    }
}
