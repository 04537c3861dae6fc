package uk.guildhall.web.desk;

import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/security/{id}}, template {@code desk/security-factor.jte}: naming a factor and giving it up, which post to
 * {@code name} and {@code removal} below it.
 *
 * @param spare whether they can do without it
 */
public record FactorPage(Shell shell, SecurityPage.Held factor, boolean spare, Errors errors) {}
