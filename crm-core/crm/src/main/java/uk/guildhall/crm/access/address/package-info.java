/** From where a council's people may come, and what it means when a session's address changes. */
package uk.guildhall.crm.access.address;
