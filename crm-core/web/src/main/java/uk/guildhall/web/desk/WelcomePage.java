package uk.guildhall.web.desk;

import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/welcome}, template {@code desk/welcome.jte}: where somebody who was sent a link chooses a password.
 *
 * @param name whom the link is for; null where the link opens nothing (any more)
 * @param least the fewest characters that a password may have
 */
public record WelcomePage(Shell shell, String name, String username, int least, Errors errors) {}
