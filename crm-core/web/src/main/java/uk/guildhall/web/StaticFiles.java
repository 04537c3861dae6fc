package uk.guildhall.web;

import jakarta.servlet.annotation.WebServlet;
import uk.guildhall.web.kit.AssetServlet;

/** The style sheets and scripts of every page; the administration's pages use them from here too. */
@WebServlet(name = "StaticFiles", urlPatterns = "/assets/*")
public class StaticFiles extends AssetServlet {

    private static final long serialVersionUID = 1L;
}
