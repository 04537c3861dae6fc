package uk.guildhall.crm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Ring;
import uk.guildhall.crm.council.Status;

/**
 * What an operator asks to be done with a council: checked, filed as a job and noted in the operator's own trail, in the
 * running transaction. One thing at a time for each council. The works checks again when it does it.
 *
 * <p>{@code once} is the asker's own word for the request: asked twice with the same, it is one job.
 */
@ApplicationScoped
public class CouncilRequests {
    private static final int LONGEST_REASON = 500;

    private final RegisteredCouncils councils;
    private final PlatformJobs jobs;
    private final Audit audit;

    protected CouncilRequests() {
        this(null, null, null);
    }

    @Inject
    public CouncilRequests(RegisteredCouncils councils, PlatformJobs jobs, Audit audit) {
        this.councils = councils;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** Takes a council on. */
    public PlatformJob onboard(CouncilForm form, String once) {
        Optional<PlatformJob> known = jobs.byWord(once);
        if (known.isPresent()) {
            return known.get();
        }
        Problems problems = new Problems();
        CouncilToOnboard council = form.checked(problems);
        if (council.code() != null && isTaken(council)) {
            problems.add("/code", "problem.council-code-taken");
        }
        refuseGivenHosts("/hosts", form.hosts(), council.code(), problems);
        problems.refuseIfAny();
        refuseBusy(council.code());
        return filed(JobKind.ONBOARD, council.code(), council, once);
    }

    /** Closes an open council; the reason stays with the job. */
    public PlatformJob suspend(String code, String reason, String once) {
        return standing(JobKind.SUSPEND, code, reason, once, Status.ACTIVE, "problem.council-suspended");
    }

    /** Opens a suspended council. */
    public PlatformJob resume(String code, String reason, String once) {
        return standing(JobKind.RESUME, code, reason, once, Status.SUSPENDED, "problem.council-open");
    }

    /** Gives a council other host names; one at least stays. */
    public PlatformJob moveHosts(String code, List<String> add, List<String> remove, String once) {
        return after(code, once, council -> moved(code, add, remove, once));
    }

    private PlatformJob moved(String code, List<String> add, List<String> remove, String once) {
        Problems problems = new Problems();
        List<String> added = CouncilForm.checkedHosts("/add", add, problems);
        List<String> removed = CouncilForm.checkedHosts("/remove", remove, problems);
        List<String> now = councils.hosts(code);
        refuseGivenHosts("/add", add, null, problems);
        for (int i = 0; i < removed.size(); i++) {
            if (!now.contains(removed.get(i))) {
                problems.add("/remove/" + i, "problem.host-not-theirs");
            }
        }
        if (added.isEmpty() && removed.isEmpty() && problems.isEmpty()) {
            problems.add("/add", "problem.host-needed");
        }
        if (added.isEmpty() && !removed.isEmpty() && removed.containsAll(now)) {
            problems.add("/remove", "problem.host-last");
        }
        problems.refuseIfAny();
        refuseBusy(code);
        return filed(JobKind.HOSTS, code, new HostMove(added, removed), once);
    }

    /** Puts a council into another ring; its schema stays as it is until that ring's turn. */
    public PlatformJob ring(String code, String ring, String once) {
        return ask(JobKind.RING, code, once, council -> {
            Problems problems = new Problems();
            Ring wanted = CouncilForm.ring("/ring", ring, problems);
            problems.refuseIfAny();
            return new RingChoice(wanted);
        });
    }

    /** Brings one council's schema up to date, as after what made it fail is put right. */
    public PlatformJob migrate(String code, String reason, String once) {
        return ask(JobKind.MIGRATE, code, once, council -> reason(reason));
    }

    /**
     * Brings all councils of a ring up to date, each by a job of its own, so that one which fails keeps no other waiting.
     * What else is being done with a council is done first.
     */
    public List<PlatformJob> migrateRing(Ring ring, String reason, String once) {
        Reason why = reason(reason);
        List<PlatformJob> filed = new ArrayList<>();
        for (RegisteredCouncil council : councils.in(ring)) {
            // A word is at most as long as its column.
            String word = once + "-" + council.code();
            filed.add(jobs.byWord(word).orElseGet(() -> {
                PlatformJob job = jobs.file(JobKind.MIGRATE, council.code(), why, word);
                noted(job);
                return job;
            }));
        }
        audit.record(
                "ring.migrate-asked", null, null, null, Map.of("ring", ring.code(), "councils", filed.size() + ""));
        return filed;
    }

    /** Files a job about a council that is not being set up or busy; its arguments are checked first. */
    PlatformJob ask(JobKind kind, String code, String once, Function<RegisteredCouncil, Record> arguments) {
        return after(code, once, council -> {
            Record checked = arguments.apply(council);
            refuseBusy(code);
            return filed(kind, code, checked, once);
        });
    }

    static Reason reason(String typed) {
        Problems problems = new Problems();
        Reason reason = new Reason(problems.text("/reason", typed, LONGEST_REASON));
        problems.refuseIfAny();
        return reason;
    }

    private PlatformJob after(String code, String once, Function<RegisteredCouncil, PlatformJob> act) {
        RegisteredCouncil council = councils.byCode(code).orElseThrow(NotFound::new);
        return jobs.byWord(once).orElseGet(() -> {
            refuseUnfinished(council);
            return act.apply(council);
        });
    }

    /** Files a job that failed once more, just as it was. */
    public PlatformJob repeat(PlatformJob failed, String once) {
        Optional<PlatformJob> known = jobs.byWord(once);
        if (known.isPresent()) {
            return known.get();
        }
        if (failed.state() != JobState.FAILED) {
            throw new Conflict("problem.job-not-failed");
        }
        refuseBusy(failed.councilCode());
        PlatformJob job = jobs.file(failed.kind(), failed.councilCode(), failed.arguments(), once);
        noted(job);
        return job;
    }

    private PlatformJob standing(JobKind kind, String code, String reason, String once, Status from, String otherwise) {
        return after(code, once, council -> {
            Reason why = reason(reason);
            refuseBusy(code);
            if (council.status() != from) {
                throw new Conflict(otherwise);
            }
            return filed(kind, code, why, once);
        });
    }

    /** A council whose onboarding never came to its end may be asked for again, perhaps with what was wrong put right. */
    private boolean isTaken(CouncilToOnboard council) {
        Optional<RegisteredCouncil> begun = councils.byCode(council.code());
        return begun.isPresent()
                ? begun.get().status() != Status.PROVISIONING
                        || !begun.get().gss().equals(council.gss())
                : councils.isCodeGiven(council.code());
    }

    /** @param begun the code of a council that may have the name already, from a first attempt; or null */
    private void refuseGivenHosts(String pointer, List<String> typed, String begun, Problems problems) {
        for (int i = 0; i < typed.size(); i++) {
            Optional<String> host = HostNames.tidy(typed.get(i));
            if (host.isPresent() && councils.isHostGiven(host.get(), begun)) {
                problems.add(pointer + "/" + i, "problem.host-taken");
            }
        }
    }

    private static void refuseUnfinished(RegisteredCouncil council) {
        if (council.status() == Status.PROVISIONING) {
            throw new Conflict("problem.council-provisioning");
        }
    }

    private void refuseBusy(String code) {
        if (jobs.underWay(code).isPresent()) {
            throw new Conflict("problem.council-busy");
        }
    }

    private PlatformJob filed(JobKind kind, String code, Record arguments, String once) {
        PlatformJob job = jobs.file(kind, code, arguments, once);
        noted(job);
        return job;
    }

    private void noted(PlatformJob job) {
        audit.record(
                "council." + job.kind().code() + "-asked", "job", job.id(), null, Map.of("council", job.councilCode()));
    }
}
