/** Where it is tested that what is kept back stays back: encrypted, masked, revealed for a reason only. */
package uk.guildhall.tests.privacy;
