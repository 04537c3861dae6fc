package uk.guildhall.admin.platform;

import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/councils/{code}/suspension}, template {@code operator/suspension.jte}: asks once more. Posts
 * {@code confirm} (the council's code), {@code reason}, {@code once} and {@code _csrf} to itself.
 */
public record SuspensionPage(
        Shell shell, String code, String name, String confirm, String reason, String once, Errors errors) {}
