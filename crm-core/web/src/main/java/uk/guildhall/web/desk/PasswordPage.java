package uk.guildhall.web.desk;

import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/security/password}, template {@code desk/password.jte}: choosing another password.
 *
 * @param outgrown whether the present one has become too short, and nothing else is to be done before
 * @param least how many characters it has at least
 */
public record PasswordPage(Shell shell, boolean outgrown, int least, Errors errors) {}
