/** The JSON API, by which a council's other systems use Guildhall: {@code /api/v1}. */
package uk.guildhall.web.api;
