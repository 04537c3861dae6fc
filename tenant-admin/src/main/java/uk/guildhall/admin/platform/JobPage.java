package uk.guildhall.admin.platform;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.guildhall.crm.platform.PlatformJob;
import uk.guildhall.crm.platform.StepDone;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/jobs/{id}}, template {@code operator/job.jte}: how a job fares. While it goes on, the part with its steps
 * asks for itself again where scripts run, and has a link to look again where they don't.
 *
 * @param message why it failed or waits, in the reader's language; null where there is nothing to say
 */
public record JobPage(
        Shell shell,
        UUID id,
        String kind,
        String council,
        String state,
        String by,
        Instant at,
        List<Step> steps,
        String message,
        String once) {

    /** One step by its code; {@code done} is null where it is not. */
    public record Step(String code, Instant done) {}

    static JobPage of(Shell shell, PlatformJob job, String once) {
        Map<String, StepDone> done = job.steps().stream()
                .collect(Collectors.toMap(StepDone::step, Function.identity(), (first, again) -> again));
        return new JobPage(
                shell,
                job.id(),
                job.kind().name(),
                job.councilCode(),
                job.state().name(),
                job.requestedBy(),
                job.requestedAt(),
                job.kind().steps().stream()
                        .map(step -> new Step(
                                step,
                                done.containsKey(step)
                                        ? Instant.parse(done.get(step).at())
                                        : null))
                        .toList(),
                job.message()
                        .map(message ->
                                shell.words().say(message.key(), message.args().toArray()))
                        .orElse(null),
                once);
    }

    /** Whether its council is gone, and a certificate is there instead. */
    public boolean left() {
        return kind.equals("OFFBOARD") && state.equals("DONE");
    }

    public boolean over() {
        return state.equals("DONE") || state.equals("FAILED");
    }
}
