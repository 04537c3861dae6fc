package uk.guildhall.admin;

import jakarta.ws.rs.ext.Provider;
import uk.guildhall.web.kit.KitFeature;

/** Brings permissions, form tokens and errors to the administration's pages. */
@Provider
public class AdminKit extends KitFeature {}
