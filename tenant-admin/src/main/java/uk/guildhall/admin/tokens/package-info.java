/** The council's API tokens, as its administrators see them. */
package uk.guildhall.admin.tokens;
