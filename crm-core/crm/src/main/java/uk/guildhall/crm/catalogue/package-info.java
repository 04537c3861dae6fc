/** The services that a council offers, each with its form and its standard. */
package uk.guildhall.crm.catalogue;
