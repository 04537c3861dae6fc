/** Events that other systems may follow, written in the commit that caused them. */
package uk.guildhall.crm.outbox;
