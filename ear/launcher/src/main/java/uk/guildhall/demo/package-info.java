/** The invented councils, residents, contacts and cases that a newcomer meets first. */
package uk.guildhall.demo;
