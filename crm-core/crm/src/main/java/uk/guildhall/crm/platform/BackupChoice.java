package uk.guildhall.crm.platform;

/** A backup by its name, which is its moment. */
public record BackupChoice(String moment) {}
