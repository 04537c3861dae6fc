package uk.guildhall.admin.tokens;

import java.util.List;
import uk.guildhall.crm.access.TokenBook;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/tokens/new}, template {@code admin/tokens/new.jte}: what the new token shall be.
 *
 * @param offered the permissions that it can carry
 */
public record TokenFormPage(Shell shell, TokenBook.Asked asked, List<String> offered, int mostDays, Errors errors) {}
