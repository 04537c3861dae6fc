/** What leaves the council as a file: who asked for it and why, who agreed, and for how long it can be fetched. */
package uk.guildhall.crm.export;
