package uk.guildhall.web.desk;

import java.util.List;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk/customers/{ref}/restriction}, template {@code desk/restriction.jte}: for whom alone a customer is.
 *
 * @param restricted whether they are restricted now
 * @param cause why, as typed; null where nothing is chosen
 * @param readers usernames, one to a line, as typed
 * @param names of those who are readers now
 */
public record RestrictionPage(
        Shell shell,
        String reference,
        String name,
        boolean restricted,
        int version,
        String cause,
        String readers,
        List<String> names,
        Errors errors) {

    public static final List<String> CAUSES = List.of("ABUSE", "COLLEAGUE", "SAFEGUARDING", "OTHER");
}
