package uk.guildhall.web.desk;

import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/customers/{ref}/reveal}, template {@code desk/reveal.jte}: asks why something masked is to be shown.
 *
 * @param fields codes of what will be shown
 * @param minutes how long it stays shown
 */
public record RevealPage(
        Shell shell,
        String reference,
        String name,
        List<String> fields,
        int minutes,
        boolean told,
        String reason,
        Errors errors) {}
