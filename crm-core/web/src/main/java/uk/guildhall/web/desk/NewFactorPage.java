package uk.guildhall.web.desk;

import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/security/new}, template {@code desk/security-new.jte}: one more passkey or authenticator app. Its forms
 * post to {@code /desk/security/passkeys} and {@code /desk/security/apps}.
 */
public record NewFactorPage(Shell shell, NewFactor choice, Errors errors) {}
