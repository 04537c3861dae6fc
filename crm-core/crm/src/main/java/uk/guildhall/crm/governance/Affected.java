package uk.guildhall.crm.governance;

import java.time.Instant;

/**
 * Somebody or something that a stricter policy touches.
 *
 * @param name the person's name, or the token's
 * @param what the browser as it calls itself, the token's owner, or what somebody has; null where there is nothing to tell
 * @param since when it began, or was last used; null for never
 * @param until when it would end; null for at once
 */
public record Affected(String name, String what, Instant since, Instant until) {}
