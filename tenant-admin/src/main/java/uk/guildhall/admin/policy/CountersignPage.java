package uk.guildhall.admin.policy;

import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/countersign} on the operator's host, template {@code operator/countersign.jte}: the data-protection officer
 * pastes a council's request, reads what it asks, and signs. The form posts {@code code} and, to sign, {@code sign}.
 *
 * @param facts what the request says, label and value; empty before one is given
 * @param countersignature to be carried back to the council; null before it is signed
 */
public record CountersignPage(Shell shell, String code, List<Fact> facts, String countersignature, Errors errors) {

    public record Fact(String label, String value) {}
}
