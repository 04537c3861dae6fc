/** The council's security policy from outside: obeyed at its limits, stricter at once, looser only by request. */
package uk.guildhall.tests.policy;
