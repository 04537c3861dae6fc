package uk.guildhall.crm.tenancy;

/** What a reference is read out for. */
public enum ReferenceKind {
    CUSTOMER('P', "customer"),
    CONTACT('T', "contact"),
    CASE('C', "case_file");

    private final char prefix;
    private final String table;

    ReferenceKind(char prefix, String table) {
        this.prefix = prefix;
        this.table = table;
    }

    char prefix() {
        return prefix;
    }

    String table() {
        return table;
    }
}
