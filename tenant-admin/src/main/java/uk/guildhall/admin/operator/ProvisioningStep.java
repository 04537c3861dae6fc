package uk.guildhall.admin.operator;

/** What is done, in this order, to take a council on. */
public enum ProvisioningStep {
    REGISTER("entered in the register"),
    SCHEMA("schema made"),
    LOGIN("database login made"),
    KEYS("audit keys made"),
    MIGRATIONS("schema migrated, rights granted"),
    BRANDING("branding set"),
    CATALOGUE("teams and services entered"),
    ADMINISTRATOR("first administrator entered"),
    OPEN("open");

    private final String words;

    ProvisioningStep(String words) {
        this.words = words;
    }

    /** For the line of progress. */
    public String words() {
        return words;
    }
}
