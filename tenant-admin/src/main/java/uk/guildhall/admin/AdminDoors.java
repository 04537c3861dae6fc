package uk.guildhall.admin;

import jakarta.servlet.annotation.WebListener;
import uk.guildhall.web.kit.Doors;

/** The way in to the administration. */
@WebListener
public class AdminDoors extends Doors {}
