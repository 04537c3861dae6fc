package uk.guildhall.crm.platform;

import java.time.Instant;

/**
 * A backup that can be brought back.
 *
 * @param moment its name
 * @param rows how many rows are in it
 */
public record KeptBackup(String moment, Instant takenAt, long rows) {}
