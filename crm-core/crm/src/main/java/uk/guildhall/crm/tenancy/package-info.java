/** The walls between councils: binds each database connection to the council whose request it serves. */
package uk.guildhall.crm.tenancy;
