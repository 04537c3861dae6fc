package uk.guildhall.web;

import jakarta.ws.rs.ApplicationPath;
import uk.guildhall.web.kit.Kit;

/** The desk, the portal and the API, from the root of the host. */
@ApplicationPath("/")
public class DeskApplication extends Kit {}
