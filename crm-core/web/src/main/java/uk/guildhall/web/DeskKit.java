package uk.guildhall.web;

import jakarta.ws.rs.ext.Provider;
import uk.guildhall.web.kit.KitFeature;

/** Brings permissions, form tokens, errors and JSON to the desk, the portal and the API. */
@Provider
public class DeskKit extends KitFeature {}
