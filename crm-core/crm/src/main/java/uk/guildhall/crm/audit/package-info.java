/** Who did or looked at what, when and from where, chained so that a change behind its back is found. */
package uk.guildhall.crm.audit;
