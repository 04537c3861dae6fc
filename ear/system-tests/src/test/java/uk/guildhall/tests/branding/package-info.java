/** The council's own look, as residents, administrators and programs meet it. */
package uk.guildhall.tests.branding;
