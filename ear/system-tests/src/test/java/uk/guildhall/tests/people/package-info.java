/** What an administrator does with the council's people, over HTTP and over a real mail server. */
package uk.guildhall.tests.people;
