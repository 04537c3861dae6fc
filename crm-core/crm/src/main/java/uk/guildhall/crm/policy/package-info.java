/** Home of the council's data-security policy: the levels, the settings, and what is in force. */
package uk.guildhall.crm.policy;
