package uk.guildhall.web.desk;

import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/customers/{ref}/erasure}, template {@code desk/erasure.jte}: what goes if somebody is erased.
 *
 * @param ground the code chosen; null for none
 * @param confirm the reference as typed
 */
public record ErasurePage(
        Shell shell,
        String reference,
        String name,
        long contacts,
        long cases,
        long openCases,
        String ground,
        String confirm,
        Errors errors) {}
