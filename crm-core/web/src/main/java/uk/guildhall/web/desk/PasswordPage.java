package uk.guildhall.web.desk;

import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/security/password}, template {@code desk/password.jte}: choosing another password.
 *
 * @param least how many characters it has at least
 */
public record PasswordPage(Shell shell, int least, Errors errors) {}
