/** Home of what keeps personal data back: fields that are encrypted, masked, and revealed for a reason. */
package uk.guildhall.crm.privacy;
