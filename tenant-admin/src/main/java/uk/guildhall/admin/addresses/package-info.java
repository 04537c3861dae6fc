/** The council's address list, as its administrators see it. */
package uk.guildhall.admin.addresses;
