package uk.guildhall.admin.tokens;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/tokens}, template {@code admin/tokens/tokens.jte}: all API tokens, the newest first.
 *
 * @param mostDays how long a token may live
 * @param olderHref the next page, or null
 */
public record TokensPage(Shell shell, List<Row> tokens, int mostDays, String olderHref) {

    /**
     * One of them.
     *
     * @param state {@code live}, {@code revoked} or {@code over}
     * @param lastUsedAt null where nobody has used it
     */
    public record Row(
            String id,
            String name,
            String owner,
            List<String> permissions,
            Instant madeAt,
            Instant endsAt,
            Instant lastUsedAt,
            String state) {}
}
