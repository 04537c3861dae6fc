/** What is past its time: found, looked at, and let go. */
package uk.guildhall.admin.retention;
