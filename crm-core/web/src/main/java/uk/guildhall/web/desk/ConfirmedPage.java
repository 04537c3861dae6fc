package uk.guildhall.web.desk;

import uk.guildhall.web.kit.Shell;

/**
 * The answer to a proof before which a form had been sent, template {@code desk/confirmed.jte}: it goes on with one click.
 *
 * @param to where it was sent to
 * @param page from where
 * @param type its media type, without parameters
 * @param kept by which it is known
 */
public record ConfirmedPage(Shell shell, String to, String page, String type, String kept) {}
