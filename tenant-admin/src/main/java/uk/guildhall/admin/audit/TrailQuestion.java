package uk.guildhall.admin.audit;

import uk.guildhall.crm.audit.TrailFilter;
import uk.guildhall.web.kit.Errors;

/**
 * A question to the trail that has been checked.
 *
 * @param asked in codes, as it may stand in an address
 * @param shown as it stands in the form: the member of staff by name
 * @param name what may be a customer's name where a reference was asked for; null where it is none
 */
record TrailQuestion(TrailFilter filter, TypedTrail asked, TypedTrail shown, String name, Errors errors) {

    /** The same question, with what else is wrong. */
    TrailQuestion with(Errors more) {
        return new TrailQuestion(filter, asked, shown, name, more);
    }
}
