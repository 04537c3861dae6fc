package uk.guildhall.web.desk;

import uk.guildhall.crm.access.SessionEnd;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/sign-in}, template {@code desk/sign-in.jte}. The form posts {@code username}, {@code password},
 * {@code return} (the path to go to, or empty) and {@code _csrf} to the same address.
 *
 * @param ended why the session that this browser still shows is over; null where it shows none
 */
public record SignInPage(Shell shell, String username, String returnTo, Errors errors, SessionEnd ended) {}
