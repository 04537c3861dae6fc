package uk.guildhall.crm.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.guildhall.crm.access.Permission;

/** What can be taken away as a file. Whoever takes it must be allowed to look at it, too. */
public enum ExportKind {
    CUSTOMERS(Permission.CUSTOMER_VIEW),
    CONTACTS(Permission.CONTACT_VIEW),
    CASES(Permission.CASE_VIEW),
    /** The audit trail, which has a right to its export of its own. */
    AUDIT(Permission.AUDIT_EXPORT);

    private final String permission;

    ExportKind(String permission) {
        this.permission = permission;
    }

    /** What somebody must hold beside the right to export. */
    public String permission() {
        return permission;
    }

    /** As programs and forms write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
