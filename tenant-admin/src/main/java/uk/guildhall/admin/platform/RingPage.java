package uk.guildhall.admin.platform;

import java.util.List;
import java.util.stream.Stream;
import uk.guildhall.crm.council.Ring;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/councils/{code}/ring}, template {@code operator/ring.jte}: the ring in which a council is given the
 * changes of a new release. Posts {@code ring}, {@code once} and {@code _csrf} to itself.
 */
public record RingPage(Shell shell, String code, String name, String ring, String once, Errors errors) {

    public List<Option> rings() {
        return options(shell);
    }

    static List<Option> options(Shell shell) {
        return Stream.of(Ring.values())
                .map(ring -> Option.of(ring.name(), shell.words().say("ring." + ring.name())))
                .toList();
    }
}
