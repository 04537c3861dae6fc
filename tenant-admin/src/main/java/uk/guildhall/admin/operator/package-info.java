/** The operator's part: taking a new council on to the platform. */
package uk.guildhall.admin.operator;
