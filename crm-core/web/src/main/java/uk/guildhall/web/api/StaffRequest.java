package uk.guildhall.web.api;

/**
 * What may be changed about a member of staff.
 *
 * @param status active, or disabled: shut out at once, with all their sessions and tokens
 */
public record StaffRequest(String status) {}
