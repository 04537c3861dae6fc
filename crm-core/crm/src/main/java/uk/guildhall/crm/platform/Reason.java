package uk.guildhall.crm.platform;

/** Why a council is suspended or resumed, in the operator's words; null where none was given. */
public record Reason(String reason) {}
