package uk.guildhall.admin;

import jakarta.ws.rs.ApplicationPath;
import uk.guildhall.web.kit.Kit;

/** The administration's pages, below {@code /admin}. */
@ApplicationPath("/")
public class AdminApplication extends Kit {}
