package uk.guildhall.admin.policy;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/policy}, template {@code admin/policy/policy.jte}: the level in force, every setting, and what colleagues
 * ask for. All texts are in the reader's language.
 *
 * @param level its code
 * @param version which forms send back
 * @param sealing null where all that is kept has the form that the policy asks for
 */
public record PolicyPage(
        Shell shell,
        String level,
        List<Level> levels,
        int version,
        List<Row> rows,
        List<Asked> requests,
        Sealing sealing) {

    /** What is being brought into the form that the policy asks for: so many records of so many. */
    public record Sealing(long done, long total) {}

    /** A level that may be chosen. */
    public record Level(String code, boolean inForce, boolean stricter) {}

    /** A setting: its value, where that comes from, what it means; and where it is stricter for a role or a service. */
    public record Row(
            String key, boolean fixed, String name, String means, String value, String from, List<Narrower> narrower) {}

    public record Narrower(String whose, String value) {}

    /**
     * A request to lower something.
     *
     * @param state a code: OPEN, APPROVED, IN_FORCE, REFUSED, WITHDRAWN, OVERTAKEN
     * @param dueAt when it takes effect; null while that isn't known
     * @param officer who of the operator has signed; null for nobody
     * @param code what the officer is to sign; null where nothing is
     * @param mayApprove whether the reader may approve it now
     */
    public record Asked(
            String id,
            String title,
            String before,
            String after,
            String reason,
            String requester,
            Instant requestedAt,
            String state,
            int waitHours,
            Instant dueAt,
            Instant settledAt,
            String settledBy,
            List<Voter> voters,
            String officer,
            String code,
            boolean mine,
            boolean mayApprove) {

        public boolean isPending() {
            return state.equals("OPEN") || state.equals("APPROVED");
        }
    }

    /** Somebody who may approve, and when they have; null where they haven't. */
    public record Voter(String name, Instant approvedAt) {}
}
