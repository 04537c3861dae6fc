/** What the operator does with whole councils: asks for it here, by filing a job that somebody with the rights then does. */
package uk.guildhall.crm.platform;
