package uk.guildhall.crm.export;

import java.time.LocalDate;

/**
 * What somebody wants to take away.
 *
 * @param what and format: codes as typed
 * @param from the first day on which it was added, {@code to} the last; null for no limit
 * @param reason why, which whoever decides is told
 */
public record ExportToAsk(String what, String format, LocalDate from, LocalDate to, String reason) {}
