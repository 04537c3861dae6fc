package uk.guildhall.admin;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import uk.guildhall.web.kit.ViewWriter;

/** Renders the administration's pages. */
@Provider
@Produces("text/html")
public class Pages extends ViewWriter {

    public Pages() {
        super(Pages.class.getClassLoader(), "uk.guildhall.admin.jte");
    }
}
