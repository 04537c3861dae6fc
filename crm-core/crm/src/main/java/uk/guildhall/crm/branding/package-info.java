/** The council's face: its name, colours and pictures, how residents reach it, and how its e-mails are signed. */
package uk.guildhall.crm.branding;
