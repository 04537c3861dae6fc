package uk.guildhall.admin.tokens;

import uk.guildhall.web.kit.Shell;

/** The answer to a new token, template {@code admin/tokens/made.jte}: its secret, this once. */
public record TokenMadePage(Shell shell, TokensPage.Row token, String secret) {
    /** Never the secret. */
    @Override
    public String toString() {
        return "TokenMadePage";
    }
}
