package uk.guildhall.web.desk;

import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/customers/{ref}}, template {@code desk/customer.jte}: who they are, what happened before, and the form
 * that logs this contact. {@code form} is null where the person may not log contacts. A form with errors comes back on
 * this same page, answered to {@code POST /desk/contacts}.
 */
public record CustomerPage(Shell shell, CustomerSummary customer, Timeline timeline, ContactForm form) {}
