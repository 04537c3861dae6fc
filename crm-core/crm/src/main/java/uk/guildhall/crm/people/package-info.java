/** Everybody who works at a council, as its administrator sees them: invited, brought in, given roles and teams, disabled. */
package uk.guildhall.crm.people;
