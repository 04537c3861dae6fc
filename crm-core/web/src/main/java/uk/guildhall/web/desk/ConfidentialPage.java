package uk.guildhall.web.desk;

import java.util.Map;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/customers/{ref}/confidential}, template {@code desk/confidential.jte}: changing what is known in
 * confidence. What isn't shown is not in the form; a field that is left empty stays as it is.
 *
 * @param typed what was typed, by the field's code
 */
public record ConfidentialPage(
        Shell shell, String reference, String name, Confidence confidence, Map<String, String> typed, Errors errors) {}
