package uk.guildhall.crm.platform;

import uk.guildhall.crm.council.Ring;

/** The ring that a council is put into. */
public record RingChoice(Ring ring) {}
