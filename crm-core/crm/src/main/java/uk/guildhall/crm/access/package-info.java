/** Who may come in, as what, and what each role may do; sessions, API tokens and refused sign-ins. */
package uk.guildhall.crm.access;
