package uk.guildhall.crm.platform;

/**
 * When a council is backed up by itself.
 *
 * @param hour of the day, in the time of the United Kingdom; null for never
 * @param keep how many backups stay; the oldest go first
 */
public record BackupPlan(Integer hour, Integer keep) {
    /** The most that may be kept. */
    public static final int MOST = 400;
}
