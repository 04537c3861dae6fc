/** The adviser's desk: what an adviser, a caseworker or a team leader sees while serving residents. */
package uk.guildhall.web.desk;
