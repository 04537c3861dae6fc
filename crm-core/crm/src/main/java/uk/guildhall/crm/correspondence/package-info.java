/** E-mail that leaves the council: written in the commit that caused it, sent by a round in the background. */
package uk.guildhall.crm.correspondence;
