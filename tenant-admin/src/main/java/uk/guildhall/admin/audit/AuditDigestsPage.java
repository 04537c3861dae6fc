package uk.guildhall.admin.audit;

import java.time.Instant;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/audit/digests}, template {@code admin/audit-digests.jte}.
 *
 * @param at when the newest digest was made; null where there is none yet
 * @param entries how many it covers
 * @param hash of all of them
 */
public record AuditDigestsPage(Shell shell, Instant at, long entries, String hash) {}
