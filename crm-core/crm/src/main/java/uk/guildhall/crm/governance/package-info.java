/** How a council decides about its own security: stricter at once, looser only by request; and what either brings. */
package uk.guildhall.crm.governance;
