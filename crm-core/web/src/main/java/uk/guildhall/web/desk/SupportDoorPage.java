package uk.guildhall.web.desk;

import java.time.Instant;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/support}, template {@code desk/support.jte}: where an operator comes over from the operator's host.
 *
 * @param name the operator whose pass it is; null where it opens nothing (any more)
 * @param until when the access ends
 */
public record SupportDoorPage(Shell shell, String name, Instant until) {}
