package uk.guildhall.admin.works;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import uk.guildhall.crm.platform.JobMessage;
import uk.guildhall.crm.platform.JobState;
import uk.guildhall.crm.platform.StepDone;
import uk.guildhall.crm.tenancy.Json;

/**
 * How a job stands.
 *
 * @param message why it failed or waits; null where there is nothing to say
 */
public record JobProgress(JobState state, List<StepDone> steps, JobMessage message) {

    static JobProgress of(String state, String steps, String message) {
        return new JobProgress(
                JobState.valueOf(state),
                steps == null ? List.of() : Json.read(steps, new TypeReference<List<StepDone>>() {}),
                message == null ? null : Json.read(message, new TypeReference<JobMessage>() {}));
    }
}
