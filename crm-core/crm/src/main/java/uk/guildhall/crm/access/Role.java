package uk.guildhall.crm.access;

import static uk.guildhall.crm.access.Permission.ADDRESS_EDIT;
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
import static uk.guildhall.crm.access.Permission.COUNCIL_OFFICER;
import static uk.guildhall.crm.access.Permission.COUNCIL_SUPPORT;
import static uk.guildhall.crm.access.Permission.COUNCIL_VIEW;
import static uk.guildhall.crm.access.Permission.CUSTOMER_CREATE;
import static uk.guildhall.crm.access.Permission.CUSTOMER_EDIT;
import static uk.guildhall.crm.access.Permission.CUSTOMER_ERASE;
import static uk.guildhall.crm.access.Permission.CUSTOMER_RESTRICT;
import static uk.guildhall.crm.access.Permission.CUSTOMER_REVEAL;
import static uk.guildhall.crm.access.Permission.CUSTOMER_VIEW;
import static uk.guildhall.crm.access.Permission.EXPORT_APPROVE;
import static uk.guildhall.crm.access.Permission.EXPORT_MAKE;
import static uk.guildhall.crm.access.Permission.POLICY_APPROVE;
import static uk.guildhall.crm.access.Permission.POLICY_COUNTERSIGN;
import static uk.guildhall.crm.access.Permission.POLICY_EDIT;
import static uk.guildhall.crm.access.Permission.POLICY_VIEW;
import static uk.guildhall.crm.access.Permission.RETENTION_RUN;
import static uk.guildhall.crm.access.Permission.REVEAL_VIEW;
import static uk.guildhall.crm.access.Permission.ROLE_EDIT;
import static uk.guildhall.crm.access.Permission.ROLE_VIEW;
import static uk.guildhall.crm.access.Permission.SERVICE_VIEW;
import static uk.guildhall.crm.access.Permission.SESSION_END;
import static uk.guildhall.crm.access.Permission.SESSION_OWN;
import static uk.guildhall.crm.access.Permission.SESSION_VIEW;
import static uk.guildhall.crm.access.Permission.STAFF_EDIT;
import static uk.guildhall.crm.access.Permission.STAFF_VIEW;
import static uk.guildhall.crm.access.Permission.SUPPORT_GRANT;
import static uk.guildhall.crm.access.Permission.TEAM_EDIT;
import static uk.guildhall.crm.access.Permission.TOKEN_EDIT;
import static uk.guildhall.crm.access.Permission.TOKEN_VIEW;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The parts that a member of staff may play in any council; a council adds its own ({@link CouncilRole}). One person may
 * have several.
 */
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

    TEAM_LEADER(
            "team-leader",
            CASEWORKER,
            CONTACT_REPORT,
            CUSTOMER_RESTRICT,
            CUSTOMER_ERASE,
            REVEAL_VIEW,
            EXPORT_MAKE,
            EXPORT_APPROVE,
            SESSION_VIEW),

    TENANT_ADMIN(
            "tenant-admin",
            STAFF_VIEW,
            STAFF_EDIT,
            TEAM_EDIT,
            ROLE_VIEW,
            ROLE_EDIT,
            SESSION_VIEW,
            SESSION_END,
            SESSION_OWN,
            BRANDING_VIEW,
            POLICY_VIEW,
            POLICY_EDIT,
            POLICY_APPROVE,
            TOKEN_VIEW,
            TOKEN_EDIT,
            ADDRESS_EDIT,
            BRANDING_EDIT,
            AUDIT_VIEW,
            AUDIT_EXPORT,
            RETENTION_RUN,
            EXPORT_MAKE,
            EXPORT_APPROVE,
            SUPPORT_GRANT,
            SERVICE_VIEW),

    /** Owns API tokens, which carry permissions of their own; may do nothing at a desk. */
    INTEGRATION("integration"),

    /** Looks after the platform, on the operator's own host; sees no council's residents. */
    OPERATOR("operator", COUNCIL_VIEW, COUNCIL_CREATE, COUNCIL_EDIT, COUNCIL_SUPPORT, COUNCIL_OFFICER, SESSION_OWN),

    /** On the operator's host too: has a word where a council with the strictest rules asks for less protection. */
    DATA_PROTECTION_OFFICER("data-protection-officer", POLICY_COUNTERSIGN, SESSION_OWN);

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

    /** The built-in role of that code; empty for a role of a council's own. */
    public static Optional<Role> find(String code) {
        return Stream.of(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    /** The built-in roles among those of the given codes. */
    static Set<Role> builtIn(Set<String> codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        codes.forEach(code -> find(code).ifPresent(roles::add));
        return roles;
    }

    /**
     * The role of that code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Role of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No such role: " + code));
    }
}
