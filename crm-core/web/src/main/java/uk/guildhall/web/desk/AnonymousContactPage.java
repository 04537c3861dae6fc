package uk.guildhall.web.desk;

import uk.guildhall.web.kit.Shell;

/** {@code /desk/contacts/new}, template {@code desk/anonymous.jte}: a contact with someone who gives no name. */
public record AnonymousContactPage(Shell shell, ContactForm form) {}
