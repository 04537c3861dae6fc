package uk.guildhall.admin.platform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/councils/{code}}, template {@code operator/council.jte}: one council, what can be done with it and what
 * was.
 *
 * @param gss null where it is not known
 * @param migration how its last migration ended: DONE, FAILED or RUNNING; null where there was none
 * @param backupTrouble whether its last backup failed, or came not although it was planned
 * @param once the word by which a form of this page, sent twice, is done once
 */
public record CouncilPage(
        Shell shell,
        CouncilsPage.Row council,
        String nameCy,
        String gss,
        Instant since,
        String migration,
        boolean backupTrouble,
        List<Job> jobs,
        String once) {

    /** Kind and state are codes: ONBOARD, DONE. */
    public record Job(UUID id, String kind, String state, String by, Instant at) {}

    /** Each form has a word of its own, or one would be taken for the other sent again. */
    public String another() {
        return Once.word();
    }

    public boolean busy() {
        return jobs.stream()
                .anyMatch(job -> !job.state().equals("DONE") && !job.state().equals("FAILED"));
    }
}
