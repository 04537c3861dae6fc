package uk.guildhall.web;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import uk.guildhall.web.kit.ViewWriter;

/** Renders the desk's and the portal's pages. */
@Provider
@Produces("text/html")
public class Pages extends ViewWriter {

    public Pages() {
        super(Pages.class.getClassLoader(), "uk.guildhall.web.jte");
    }
}
