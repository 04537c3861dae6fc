package uk.guildhall.admin.platform;

import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/councils/{code}/hosts}, template {@code operator/hosts.jte}. Posts {@code add} (lines), {@code remove}
 * (those ticked), {@code once} and {@code _csrf} to itself.
 *
 * @param hosts the names by which the council is reached now
 */
public record HostsPage(
        Shell shell,
        String code,
        String name,
        List<String> hosts,
        String add,
        List<String> remove,
        String once,
        Errors errors) {}
