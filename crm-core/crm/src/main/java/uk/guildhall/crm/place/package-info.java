/** Addresses, postcodes and property numbers in the forms that the country uses. */
package uk.guildhall.crm.place;
