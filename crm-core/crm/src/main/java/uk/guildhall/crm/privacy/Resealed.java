package uk.guildhall.crm.privacy;

import java.util.List;
import java.util.UUID;

/** Told within the transaction in which rows of a table took on the form that the policy has for them now. */
public record Resealed(String table, List<UUID> ids) {}
