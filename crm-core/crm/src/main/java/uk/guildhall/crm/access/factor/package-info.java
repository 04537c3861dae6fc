/** What a member of staff has beside the password: an authenticator app, passkeys, recovery codes. */
package uk.guildhall.crm.access.factor;
