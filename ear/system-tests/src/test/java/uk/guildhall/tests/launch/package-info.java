/** The one command, as a person types it. */
package uk.guildhall.tests.launch;
