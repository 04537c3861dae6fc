package uk.guildhall.crm.access;

import static uk.guildhall.crm.access.Permission.AUDIT_EXPORT;
import static uk.guildhall.crm.access.Permission.AUDIT_VIEW;
import static uk.guildhall.crm.access.Permission.BRANDING_EDIT;
import static uk.guildhall.crm.access.Permission.BRANDING_VIEW;
import static uk.guildhall.crm.access.Permission.CASE_ASSIGN;
import static uk.guildhall.crm.access.Permission.CASE_CLOSE;
import static uk.guildhall.crm.access.Permission.CASE_CREATE;
import static uk.guildhall.crm.access.Permission.CASE_EDIT;
import static uk.guildhall.crm.access.Permission.CASE_NOTE;
import static uk.guildhall.crm.access.Permission.CASE_REOPEN;
import static uk.guildhall.crm.access.Permission.CASE_VIEW;
import static uk.guildhall.crm.access.Permission.CONTACT_CREATE;
import static uk.guildhall.crm.access.Permission.CONTACT_REPORT;
import static uk.guildhall.crm.access.Permission.CONTACT_VIEW;
import static uk.guildhall.crm.access.Permission.COUNCIL_CREATE;
import static uk.guildhall.crm.access.Permission.COUNCIL_EDIT;
import static uk.guildhall.crm.access.Permission.COUNCIL_VIEW;
import static uk.guildhall.crm.access.Permission.CUSTOMER_CREATE;
import static uk.guildhall.crm.access.Permission.CUSTOMER_EDIT;
import static uk.guildhall.crm.access.Permission.CUSTOMER_RESTRICT;
import static uk.guildhall.crm.access.Permission.CUSTOMER_REVEAL;
import static uk.guildhall.crm.access.Permission.CUSTOMER_VIEW;
import static uk.guildhall.crm.access.Permission.REVEAL_VIEW;
import static uk.guildhall.crm.access.Permission.SERVICE_VIEW;
import static uk.guildhall.crm.access.Permission.SESSION_END;
import static uk.guildhall.crm.access.Permission.SESSION_OWN;
import static uk.guildhall.crm.access.Permission.SESSION_VIEW;
import static uk.guildhall.crm.access.Permission.STAFF_EDIT;
import static uk.guildhall.crm.access.Permission.STAFF_VIEW;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The part that a member of staff plays in a council. One person may have several. */
public enum Role {
    ADVISER(
            "adviser",
            CUSTOMER_VIEW,
            CUSTOMER_CREATE,
            CUSTOMER_EDIT,
            CUSTOMER_REVEAL,
            CONTACT_VIEW,
            CONTACT_CREATE,
            CASE_VIEW,
            CASE_CREATE,
            CASE_NOTE,
            SERVICE_VIEW,
            SESSION_OWN),

    CASEWORKER("caseworker", ADVISER, CASE_EDIT, CASE_ASSIGN, CASE_CLOSE, CASE_REOPEN),

    TEAM_LEADER("team-leader", CASEWORKER, CONTACT_REPORT, CUSTOMER_RESTRICT, REVEAL_VIEW, SESSION_VIEW),

    TENANT_ADMIN(
            "tenant-admin",
            STAFF_VIEW,
            STAFF_EDIT,
            SESSION_VIEW,
            SESSION_END,
            SESSION_OWN,
            BRANDING_VIEW,
            BRANDING_EDIT,
            AUDIT_VIEW,
            AUDIT_EXPORT,
            SERVICE_VIEW),

    /** Owns API tokens, which carry permissions of their own; may do nothing at a desk. */
    INTEGRATION("integration"),

    /** Looks after the platform, on the operator's own host; sees no council's residents. */
    OPERATOR("operator", COUNCIL_VIEW, COUNCIL_CREATE, COUNCIL_EDIT, SESSION_OWN);

    private final String code;
    private final Set<String> permissions;

    Role(String code, String... permissions) {
        this.code = code;
        this.permissions = Set.of(permissions);
    }

    Role(String code, Role includes, String... more) {
        this.code = code;
        Set<String> all = new TreeSet<>(includes.permissions);
        all.addAll(Arrays.asList(more));
        this.permissions = Set.copyOf(all);
    }

    /** As it is stored, and named in the API: {@code team-leader}. */
    public String code() {
        return code;
    }

    public Set<String> permissions() {
        return permissions;
    }

    /**
     * The role of that code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Role of(String code) {
        return Stream.of(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such role: " + code));
    }
}
