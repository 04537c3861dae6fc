/** A running Guildhall to test against, with councils of the tests' own. */
package uk.guildhall.tests.support;
