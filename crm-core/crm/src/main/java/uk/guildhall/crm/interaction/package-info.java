/** Contacts: what a customer asked, by which channel, and what came of it. */
package uk.guildhall.crm.interaction;
