package uk.guildhall.web;

import jakarta.servlet.annotation.WebListener;
import uk.guildhall.web.kit.Doors;

/** The way in to the desk, the portal and the API. */
@WebListener
public class DeskDoors extends Doors {}
