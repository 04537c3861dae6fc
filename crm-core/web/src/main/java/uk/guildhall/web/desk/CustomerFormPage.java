package uk.guildhall.web.desk;

import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/customers/new} and {@code /desk/customers/{ref}/edit}, template {@code desk/customer-form.jte}.
 * {@code reference} is null for a new customer; {@code alike} are those already known who may be the same.
 */
public record CustomerFormPage(
        Shell shell, String reference, long version, CustomerForm form, List<Hit> alike, Errors errors) {

    public boolean isNew() {
        return reference == null;
    }
}
