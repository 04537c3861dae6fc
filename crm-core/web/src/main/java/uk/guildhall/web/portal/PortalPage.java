package uk.guildhall.web.portal;

import java.util.List;
import uk.guildhall.web.kit.Shell;

/** {@code /}, template {@code portal/home.jte}: what the council can help with and how to reach it. */
public record PortalPage(Shell shell, List<Offer> offers) {

    /** A service of the catalogue in the reader's language. */
    public record Offer(String name, String description) {}
}
