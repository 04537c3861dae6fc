package uk.guildhall.crm.interaction;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.casework.CaseForm;
import uk.guildhall.crm.casework.CaseToOpen;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.council.Problems;

/** A contact as somebody gives it, not yet checked: from the desk or from a program. */
public record ContactForm(
        String channel,
        String direction,
        Instant startedAt,
        Instant endedAt,
        String summary,
        List<Topic> topics,
        String avoidable,
        UUID formKey,
        boolean sensitive) {
    /** What one contact can be about. */
    public static final int TOPICS_LIMIT = 20;

    private static final int SUMMARY_LIMIT = 4000;
    private static final int QUESTION_LIMIT = 500;
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    /**
     * One topic as given.
     *
     * @param existingCase the reference of the case that it is about
     * @param newCase the case that it raises
     */
    public record Topic(String service, String question, String outcome, String existingCase, CaseForm newCase) {}

    /**
     * The checked contact; what is wrong goes to the problems.
     *
     * @param offered the council's services
     * @param caseByReference finds the case that a topic is about
     */
    public ContactToLog check(
            UUID customerId,
            List<CouncilService> offered,
            Function<String, Optional<Case>> caseByReference,
            Instant now,
            Problems problems) {
        Channel by = Channel.of(channel).orElse(null);
        if (by == null) {
            problems.add("/channel", channel == null ? "problem.required" : "problem.choice");
        }
        Direction way =
                direction == null ? Direction.INBOUND : Direction.of(direction).orElse(null);
        if (way == null) {
            problems.add("/direction", "problem.choice");
        }
        Avoidable why = avoidable == null || avoidable.isBlank()
                ? null
                : Avoidable.of(avoidable).orElse(null);
        if (why == null && avoidable != null && !avoidable.isBlank()) {
            problems.add("/avoidable", "problem.choice");
        }
        String words = problems.longText("/summary", summary, SUMMARY_LIMIT);
        Instant begun = kept(startedAt == null ? now : startedAt);
        Instant ended = kept(endedAt == null ? now : endedAt);
        checkTimes(begun, now, problems);
        List<ContactToLog.Topic> about = topics(customerId, offered, caseByReference, now, problems);
        return new ContactToLog(customerId, by, way, begun, ended, words, why, formKey, sensitive, about);
    }

    /** As it will be read back: the database holds no more than microseconds. */
    private static Instant kept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private void checkTimes(Instant begun, Instant now, Problems problems) {
        if (begun.isAfter(now.plus(CLOCKS_APART))) {
            problems.add("/startedAt", "problem.in-future");
        }
        if (begun.isBefore(Instant.parse("1990-01-01T00:00:00Z"))) {
            problems.add("/startedAt", "problem.long-ago");
        }
        if (endedAt != null && endedAt.isBefore(begun)) {
            problems.add("/endedAt", "problem.ends-before-start");
        }
        if (endedAt != null && endedAt.isAfter(now.plus(CLOCKS_APART))) {
            problems.add("/endedAt", "problem.in-future");
        }
    }

    private List<ContactToLog.Topic> topics(
            UUID customerId,
            List<CouncilService> offered,
            Function<String, Optional<Case>> caseByReference,
            Instant now,
            Problems problems) {
        if (topics == null || topics.isEmpty()) {
            problems.add("/topics", "problem.topic-needed");
            return List.of();
        }
        if (topics.size() > TOPICS_LIMIT) {
            problems.add("/topics", "problem.too-many", TOPICS_LIMIT);
            return List.of();
        }
        Map<String, CouncilService> services =
                offered.stream().collect(Collectors.toMap(CouncilService::code, Function.identity()));
        List<ContactToLog.Topic> checked = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            checked.add(topic(topics.get(i), "/topics/" + i, customerId, services, caseByReference, now, problems));
        }
        return checked;
    }

    private static ContactToLog.Topic topic(
            Topic given,
            String pointer,
            UUID customerId,
            Map<String, CouncilService> services,
            Function<String, Optional<Case>> caseByReference,
            Instant now,
            Problems problems) {
        if (given == null) {
            problems.add(pointer, "problem.required");
            return null;
        }
        CouncilService service = services.get(given.service());
        if (service == null) {
            problems.add(pointer + "/service", blank(given.service()) ? "problem.topic-needed" : "problem.service");
        }
        String question = problems.text(pointer + "/question", given.question(), QUESTION_LIMIT);
        Outcome outcome = Outcome.of(given.outcome()).orElse(null);
        if (outcome == null) {
            problems.add(pointer + "/outcome", blank(given.outcome()) ? "problem.required" : "problem.choice");
        }
        UUID existing = existing(given, pointer, outcome, caseByReference, problems);
        CaseToOpen opening = null;
        if (given.newCase() != null && outcome != null && outcome != Outcome.CASE) {
            problems.add(pointer + "/newCase", "problem.case-without-outcome");
        } else if (given.newCase() != null && service != null) {
            opening = given.newCase().check(service, customerId, now, pointer + "/newCase", problems);
        } else if (outcome == Outcome.CASE && blank(given.existingCase()) && given.newCase() == null) {
            problems.add(pointer + "/newCase", "problem.required");
        }
        return new ContactToLog.Topic(service, question, outcome, existing, opening);
    }

    private static UUID existing(
            Topic given,
            String pointer,
            Outcome outcome,
            Function<String, Optional<Case>> caseByReference,
            Problems problems) {
        if (blank(given.existingCase())) {
            return null;
        }
        if (outcome != Outcome.CASE || given.newCase() != null) {
            problems.add(pointer + "/case", "problem.case-without-outcome");
            return null;
        }
        Optional<Case> found = caseByReference.apply(given.existingCase());
        if (found.isEmpty()) {
            problems.add(pointer + "/case", "problem.no-such-case");
        }
        return found.map(Case::id).orElse(null);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
