package uk.guildhall.crm.access;

import java.util.UUID;

/** Somebody whose password was right, between the proof and the session that it opens. */
public record Proven(UUID staffId, String councilCode) {}
