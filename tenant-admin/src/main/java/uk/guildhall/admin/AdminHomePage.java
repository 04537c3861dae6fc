package uk.guildhall.admin;

import uk.guildhall.web.kit.Shell;

/** {@code /admin} on a council's host, template {@code admin/home.jte}; counts of the sections it leads to. */
public record AdminHomePage(Shell shell, int staff, int sessions) {}
