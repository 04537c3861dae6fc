/** What the operator does with whole councils, from outside: onboarding, suspending, moving host names. */
package uk.guildhall.tests.platform;
