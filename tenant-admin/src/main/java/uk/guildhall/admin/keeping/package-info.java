/**
 * What a council's data outlives and does not: taken out whole in open formats, backed up, brought back to a moment, and
 * destroyed when the council leaves. All of it works over the account that makes schemas, never in the application.
 */
package uk.guildhall.admin.keeping;
