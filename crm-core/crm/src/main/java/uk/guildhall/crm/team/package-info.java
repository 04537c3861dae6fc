/** The teams that answer for services. */
package uk.guildhall.crm.team;
