package uk.guildhall.admin;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/factor-resets}, template {@code admin/factor-resets.jte}: what waits for a second administrator. Deciding
 * one posts {@code decision} (approve or refuse) to its own address below.
 */
public record FactorResetsPage(Shell shell, List<Request> requests) {

    /** {@code mine} says that whoever looks at it may decide it. */
    public record Request(String id, String name, String requestedBy, Instant requestedAt, boolean mine) {}
}
