/** The register of councils: who they are, by which host names they are reached, whether they are open. */
package uk.guildhall.crm.council;
