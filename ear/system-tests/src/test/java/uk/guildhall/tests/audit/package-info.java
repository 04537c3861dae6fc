/** The council's audit trail from outside: searched, exported, digested, verified. */
package uk.guildhall.tests.audit;
