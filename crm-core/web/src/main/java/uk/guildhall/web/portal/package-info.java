/** What residents see of their council before they sign in. */
package uk.guildhall.web.portal;
