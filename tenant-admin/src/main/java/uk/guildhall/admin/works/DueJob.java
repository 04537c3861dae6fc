package uk.guildhall.admin.works;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.UUID;
import uk.guildhall.crm.platform.JobKind;
import uk.guildhall.crm.tenancy.Json;

/**
 * A job that is not over yet.
 *
 * @param by who asked, in words
 * @param attempts how often it was begun before
 */
record DueJob(UUID id, JobKind kind, String council, String arguments, String by, int attempts) {

    <T> T arguments(TypeReference<T> type) {
        return Json.read(arguments, type);
    }
}
