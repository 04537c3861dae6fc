/** Letting the operator's support look at the council's data, seeing what it looked at, and showing it out. */
package uk.guildhall.admin.support;
