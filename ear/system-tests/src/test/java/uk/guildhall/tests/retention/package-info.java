/** What goes when its time is over, and who is erased, seen from outside. */
package uk.guildhall.tests.retention;
