package uk.guildhall.web.desk;

import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/sign-in/enrol}, template {@code desk/enrol.jte}: getting the second factor without which nobody comes in.
 * Its forms post to {@code /desk/sign-in/enrol/passkey} and {@code /desk/sign-in/enrol/app}.
 */
public record EnrolPage(Shell shell, String person, NewFactor choice, Errors errors) {}
