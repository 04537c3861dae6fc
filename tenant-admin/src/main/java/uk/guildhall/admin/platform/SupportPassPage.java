package uk.guildhall.admin.platform;

import uk.guildhall.web.kit.Shell;

/**
 * The answer to going over to a council, template {@code operator/support-pass.jte}: a link to follow once.
 *
 * @param seconds for how long the link is good
 */
public record SupportPassPage(Shell shell, String code, String name, String link, long seconds) {}
