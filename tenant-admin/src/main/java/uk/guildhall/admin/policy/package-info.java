/** The pages on which a council decides about its own security, and on the operator's host a lowering is countersigned. */
package uk.guildhall.admin.policy;
