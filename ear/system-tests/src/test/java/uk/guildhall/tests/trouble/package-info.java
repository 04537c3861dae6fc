/** What is left, and what people are told, when something breaks in the middle of their work. */
package uk.guildhall.tests.trouble;
