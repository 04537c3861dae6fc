/** The pages on which an administrator looks after the council's people, their teams and roles, and the mail to them. */
package uk.guildhall.admin.people;
