package uk.guildhall.crm.platform;

/**
 * Where a council's data is put when it is handed out.
 *
 * @param folder on the machine of the works; null for the folder that the installation has for it
 */
public record Handover(String folder) {}
