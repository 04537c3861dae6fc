package uk.guildhall.admin.addresses;

import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/addresses/{id}/removal}, template {@code admin/addresses/removal.jte}: are they really to be taken out?
 *
 * @param mine the address from which this page was asked for
 */
public record AddressRemovalPage(Shell shell, AddressesPage.Row row, String mine, Errors errors) {}
