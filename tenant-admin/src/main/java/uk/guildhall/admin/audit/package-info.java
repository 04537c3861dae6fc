/** The council's audit trail, for those who look after it: searched, exported, and proven by its digests. */
package uk.guildhall.admin.audit;
