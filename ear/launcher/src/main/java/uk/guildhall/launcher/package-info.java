/** Starts Guildhall on a machine, looks after it, and stops it. */
package uk.guildhall.launcher;
