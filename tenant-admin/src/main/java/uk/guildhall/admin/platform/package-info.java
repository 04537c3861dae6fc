/** The operator's pages: the councils of the platform, taking one on, suspending it, giving it other host names. */
package uk.guildhall.admin.platform;
