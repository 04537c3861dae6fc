/** People and organisations that a council serves, and the one box that finds them. */
package uk.guildhall.crm.customer;
