package uk.guildhall.crm.platform;

/** Why something is done with a council, in the operator's words; null where none was given. */
public record Reason(String reason) {}
