/** Where a council's administrators say how it looks, and see it before anybody else does. */
package uk.guildhall.admin.branding;
