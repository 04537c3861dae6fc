package uk.guildhall.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.platform.PlatformJob;
import uk.guildhall.crm.platform.StepDone;
import uk.guildhall.web.kit.Words;

/** How a job that the operator asked for fares. */
@Schema(name = "Job")
public record JobResponse(
        UUID id,

        @Schema(
                description =
                        "onboard, suspend, resume, hosts, ring, migrate, backup, plan, drill, restore, export or offboard")
        String kind,

        @Schema(description = "The code of the council") String council,

        @Schema(description = "waiting, running, done or failed")
        String state,

        @Schema(description = "What is to be done, in order")
        List<String> steps,

        @Schema(description = "What is done of it") List<Done> done,

        @Schema(description = "Why it failed or what came of it, in the reader's language")
        String message,

        String requestedBy,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt) {

    /** One step that is done. */
    @Schema(name = "JobStep")
    public record Done(String step, Instant at) {
        static Done of(StepDone done) {
            return new Done(done.step(), Instant.parse(done.at()));
        }
    }

    static JobResponse of(PlatformJob job, Words words) {
        return new JobResponse(
                job.id(),
                job.kind().code(),
                job.councilCode(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.kind().steps(),
                job.steps().stream().map(Done::of).toList(),
                job.message()
                        .map(message -> words.say(message.key(), message.args().toArray()))
                        .orElse(null),
                job.requestedBy(),
                job.requestedAt(),
                job.startedAt(),
                job.finishedAt());
    }
}
