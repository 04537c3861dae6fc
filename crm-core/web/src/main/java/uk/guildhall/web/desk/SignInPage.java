package uk.guildhall.web.desk;

import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/sign-in}, template {@code desk/sign-in.jte}. The form posts {@code username}, {@code password},
 * {@code return} (the path to go to, or empty) and {@code _csrf} to the same address.
 */
public record SignInPage(Shell shell, String username, String returnTo, Errors errors) {}
