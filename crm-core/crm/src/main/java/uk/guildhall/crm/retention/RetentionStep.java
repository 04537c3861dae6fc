package uk.guildhall.crm.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.guildhall.crm.audit.Actor;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.audit.CurrentActor;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.interaction.Contact;
import uk.guildhall.crm.interaction.ContactTopic;
import uk.guildhall.crm.retention.PastTheirTime.Known;
import uk.guildhall.crm.retention.PastTheirTime.Rule;

/** The next records of a run, looked at and removed in one commit. */
@ApplicationScoped
class RetentionStep {
    private static final int TOGETHER = 100;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    @Inject
    private RetentionRuns runs;

    @Inject
    private PastTheirTime past;

    @Inject
    private Removal removal;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Audit audit;

    /** How far a step came: the last record looked at; null where there was none. */
    private record Reached(Tally tally, Instant at, UUID last) {}

    /**
     * Takes one step.
     *
     * @return whether there is more to do
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean take(UUID id) {
        RetentionRun run = runs.locked(id);
        if (!run.isGoing()) {
            return false;
        }
        Rule rule = new Rule(
                run.keptFor(),
                catalogue.everById().values().stream()
                        .collect(Collectors.toMap(CouncilService::id, CouncilService::code)),
                run.asOf());
        try (var bound = CurrentActor.bind(actor(run))) {
            Reached reached = switch (run.phase()) {
                case CASES -> cases(run, rule);
                case CONTACTS -> contacts(run, rule);
                case CUSTOMERS -> customers(run, rule);
            };
            // What was removed is forgotten by the entity manager, and the run with it.
            RetentionRun now = runs.locked(id);
            if (reached.last() != null) {
                now.took(reached.tally(), reached.at(), reached.last(), runs.busyUntil());
                return true;
            }
            return !now.endPhase() || through(now);
        }
    }

    private boolean through(RetentionRun run) {
        if (run.state() == RetentionRun.State.COUNTING) {
            run.counted(runs.now());
            runs.note("retention.counted", run);
            if (run.isScheduled()) {
                run.remove(run.starterName(), runs.now());
                return true;
            }
            return false;
        }
        run.finish(RetentionRun.State.DONE, runs.now());
        runs.note("retention.finished", run);
        return false;
    }

    private Reached cases(RetentionRun run, Rule rule) {
        List<Case> some = past.cases(rule, run.cursorAt(), run.cursorId(), TOGETHER);
        List<Case> going = past.going(rule, some);
        Tally tally = run.tally();
        boolean removing = run.state() == RetentionRun.State.REMOVING;
        going.forEach(one -> note(tally, removing, run.phase(), rule.services().get(one.serviceId()), one.reference()));
        Reached reached = some.isEmpty()
                ? new Reached(tally, null, null)
                : new Reached(
                        tally,
                        some.get(some.size() - 1).closedAt().orElseThrow(),
                        some.get(some.size() - 1).id());
        if (removing && !going.isEmpty()) {
            told(run, going, Case::reference);
            removal.cases(going, rule.services());
        }
        return reached;
    }

    private Reached contacts(RetentionRun run, Rule rule) {
        List<Contact> some = past.contacts(rule, run.cursorAt(), run.cursorId(), TOGETHER);
        List<Contact> going = past.goingContacts(rule, some);
        Tally tally = run.tally();
        boolean removing = run.state() == RetentionRun.State.REMOVING;
        going.forEach(one -> note(
                tally,
                removing,
                run.phase(),
                one.topics().stream()
                        .findFirst()
                        .map(ContactTopic::serviceId)
                        .map(rule.services()::get)
                        .orElse(null),
                one.reference()));
        Reached reached = some.isEmpty()
                ? new Reached(tally, null, null)
                : new Reached(
                        tally,
                        some.get(some.size() - 1).startedAt(),
                        some.get(some.size() - 1).id());
        if (removing && !going.isEmpty()) {
            told(run, going, Contact::reference);
            removal.contacts(going, rule.services());
        }
        return reached;
    }

    private Reached customers(RetentionRun run, Rule rule) {
        List<Known> some = past.customers(rule, run.cursorId(), TOGETHER);
        List<Known> going = past.goingCustomers(rule, some);
        Tally tally = run.tally();
        boolean removing = run.state() == RetentionRun.State.REMOVING;
        going.forEach(one -> note(tally, removing, run.phase(), null, one.reference()));
        UUID last = some.isEmpty() ? null : some.get(some.size() - 1).id();
        if (removing && !going.isEmpty()) {
            told(run, going, Known::reference);
            removal.customers(going);
        }
        return new Reached(tally, null, last);
    }

    private static void note(Tally tally, boolean removing, RetentionRun.Phase noun, String service, String reference) {
        if (removing) {
            tally.removed(noun, service);
        } else {
            tally.found(noun, service, reference);
        }
    }

    /** By reference, so that it can be told later what became of a record. */
    private <T> void told(RetentionRun run, List<T> going, Function<T, String> reference) {
        audit.record(
                "retention.removed",
                "retention",
                run.id(),
                null,
                Map.of(
                        "what",
                        run.phase().name(),
                        "references",
                        going.stream().map(reference).collect(Collectors.joining(","))));
    }

    private static Actor actor(RetentionRun run) {
        return run.startedBy() == null
                ? Actor.system("Guildhall")
                : new Actor(Actor.Kind.STAFF, run.startedBy(), run.starterName(), null);
    }
}
