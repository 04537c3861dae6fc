/** The operator's support in a council: asked for, let in for some hours by the council's administrator, and shown out. */
package uk.guildhall.crm.access.support;
