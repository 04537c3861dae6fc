package uk.guildhall.admin.addresses;

import java.util.List;
import uk.guildhall.crm.access.address.Outsiders.Outsider;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/addresses/{id}/removal}, template {@code admin/addresses/removal.jte}: are they really to be taken out?
 *
 * @param mine the address from which this page was asked for
 * @param outsiders who could no longer come from where they lately were
 */
public record AddressRemovalPage(
        Shell shell, AddressesPage.Row row, String mine, List<Outsider> outsiders, Errors errors) {}
