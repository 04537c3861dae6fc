/** What the desk, the portal and the administration share. */
package uk.guildhall.web.kit;
