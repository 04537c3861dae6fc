package uk.guildhall.crm.governance;

import java.time.Instant;

/**
 * Somebody or something that a stricter policy touches.
 *
 * @param name the person's name, or the token's
 * @param what the browser as it calls itself, or the token's owner; null where there is nothing to tell
 * @param since when it began
 * @param until when it would end; null for at once
 */
public record Affected(String name, String what, Instant since, Instant until) {}
