package uk.guildhall.web.kit;

import uk.guildhall.crm.access.factor.Passkeys;

/**
 * {@code /desk/confirm}, template {@code confirm/confirm.jte}: who is signed in proves it once more before something
 * sensitive.
 *
 * @param to where they go on to
 * @param kept by which the form is known that they sent there; empty where they only looked
 * @param passkey what the browser is to sign, or null
 * @param code whether a code of an authenticator app is taken
 * @param password whether the password is taken
 */
public record ConfirmPage(
        Shell shell,
        String to,
        String kept,
        int minutes,
        Passkeys.Question passkey,
        boolean code,
        boolean password,
        Errors errors) {}
