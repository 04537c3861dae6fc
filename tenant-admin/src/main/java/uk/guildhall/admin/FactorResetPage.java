package uk.guildhall.admin;

import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/staff/{id}/factors}, template {@code admin/factor-reset.jte}: a colleague's second factors, and taking
 * them away, which posts to the same address.
 *
 * @param factors the kinds, TOTP or PASSKEY, one for each
 * @param own whether the colleague is oneself
 * @param needsTwo whether a second administrator has to agree
 * @param waiting the request that waits already, or null
 */
public record FactorResetPage(
        Shell shell,
        String id,
        String name,
        List<String> factors,
        boolean own,
        boolean needsTwo,
        FactorResetsPage.Request waiting) {}
