/** Records that leave as files, seen from outside. */
package uk.guildhall.tests.export;
