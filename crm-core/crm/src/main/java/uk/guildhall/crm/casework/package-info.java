/** Cases: what the council has promised to do, and everything that happened to it. */
package uk.guildhall.crm.casework;
