package uk.guildhall.crm.interaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.guildhall.crm.casework.CaseToOpen;
import uk.guildhall.crm.catalogue.CouncilService;

/**
 * A contact that has been checked and can be saved.
 *
 * @param customerId null where the customer gave no name
 * @param formKey of the form that it was typed into, so that a Save sent twice is kept once; null for programs
 * @param sensitive whether what was said is marked so
 */
public record ContactToLog(
        UUID customerId,
        Channel channel,
        Direction direction,
        Instant startedAt,
        Instant endedAt,
        String summary,
        Avoidable avoidable,
        UUID formKey,
        boolean sensitive,
        List<Topic> topics) {

    /**
     * One topic of it.
     *
     * @param existingCase the case that it is about, where there is one already
     * @param newCase the case to open; null where none comes of it
     */
    public record Topic(
            CouncilService service, String question, Outcome outcome, UUID existingCase, CaseToOpen newCase) {}
}
