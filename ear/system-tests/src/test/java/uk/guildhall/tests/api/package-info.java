/** The JSON API over HTTP, as other programs see it. */
package uk.guildhall.tests.api;
