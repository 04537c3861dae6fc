package uk.guildhall.web.desk;

import uk.guildhall.crm.access.factor.Passkeys;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/sign-in/second}, template {@code desk/second-step.jte}: what follows the password. Its forms post
 * {@code by} ({@code passkey} with {@code challenge} and {@code credential}, {@code code} or {@code recovery} with
 * {@code code}) and {@code _csrf} to the same address.
 *
 * @param passkey what the browser is to sign, or null
 * @param elsewhere whether their only passkeys are for another address of the council
 */
public record SecondStepPage(
        Shell shell,
        String csrf,
        String person,
        Passkeys.Question passkey,
        boolean elsewhere,
        boolean code,
        boolean recovery,
        Errors errors) {}
