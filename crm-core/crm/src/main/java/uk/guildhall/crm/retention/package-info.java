/** How long what is known is kept, and how it goes: in runs when its time is over, or at once when somebody is erased. */
package uk.guildhall.crm.retention;
