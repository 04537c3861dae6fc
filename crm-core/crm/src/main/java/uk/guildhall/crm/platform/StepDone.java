package uk.guildhall.crm.platform;

/**
 * One step of a job that is done.
 *
 * @param step its code, one of {@link JobKind#steps}
 * @param at when, as ISO 8601 in UTC
 */
public record StepDone(String step, String at) {}
