package uk.guildhall.admin.tokens;

import uk.guildhall.web.kit.Shell;

/** {@code /admin/tokens/{id}/revocation}, template {@code admin/tokens/revocation.jte}: is it really to be revoked? */
public record TokenRevocationPage(Shell shell, TokensPage.Row token) {}
