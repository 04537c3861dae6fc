package uk.guildhall.crm.access;

import org.apache.shiro.subject.Subject;
import org.apache.shiro.util.ThreadContext;

/** What somebody may do, as {@code noun:verb}. These are all there are. */
public final class Permission {
    public static final String CUSTOMER_VIEW = "customer:view";
    public static final String CUSTOMER_CREATE = "customer:create";
    public static final String CUSTOMER_EDIT = "customer:edit";

    /** Seeing what is masked, for a reason. */
    public static final String CUSTOMER_REVEAL = "customer:reveal";

    /** Keeping a customer's record to named people. */
    public static final String CUSTOMER_RESTRICT = "customer:restrict";

    /** Erasing somebody for good (UK GDPR article 17). */
    public static final String CUSTOMER_ERASE = "customer:erase";

    public static final String CONTACT_VIEW = "contact:view";
    public static final String CONTACT_CREATE = "contact:create";
    public static final String CONTACT_REPORT = "contact:report";
    public static final String CASE_VIEW = "case:view";
    public static final String CASE_CREATE = "case:create";
    public static final String CASE_NOTE = "case:note";
    public static final String CASE_EDIT = "case:edit";
    public static final String CASE_ASSIGN = "case:assign";
    public static final String CASE_CLOSE = "case:close";
    public static final String CASE_REOPEN = "case:reopen";

    /** Being told what others had shown to them. */
    public static final String REVEAL_VIEW = "reveal:view";

    public static final String SERVICE_VIEW = "service:view";

    /** Following what happens in the council: for other systems, so no role holds it. */
    public static final String EVENT_VIEW = "event:view";

    /** Seeing and ending one's own sign-ins. */
    public static final String SESSION_OWN = "session:own";

    public static final String SESSION_VIEW = "session:view";
    public static final String SESSION_END = "session:end";
    public static final String STAFF_VIEW = "staff:view";
    public static final String STAFF_EDIT = "staff:edit";
    public static final String BRANDING_VIEW = "branding:view";
    public static final String TOKEN_VIEW = "token:view";
    public static final String TOKEN_EDIT = "token:edit";

    /** The network addresses from which the council's people may come. */
    public static final String ADDRESS_EDIT = "address:edit";

    public static final String TEAM_EDIT = "team:edit";
    public static final String ROLE_VIEW = "role:view";
    public static final String ROLE_EDIT = "role:edit";
    public static final String BRANDING_EDIT = "branding:edit";
    public static final String POLICY_VIEW = "policy:view";
    public static final String POLICY_EDIT = "policy:edit";

    /** Approving or refusing that a colleague's lowering of the policy takes effect. */
    public static final String POLICY_APPROVE = "policy:approve";

    /** The operator's word on a council's lowering of its policy, where the council needs it. */
    public static final String POLICY_COUNTERSIGN = "policy:countersign";

    /** Letting the operator's support look at the council's data, and showing it out. */
    public static final String SUPPORT_GRANT = "support:grant";

    public static final String AUDIT_VIEW = "audit:view";
    public static final String AUDIT_EXPORT = "audit:export";

    /** Taking away customers, contacts or cases as a file, as far as one may look at them. */
    public static final String EXPORT_MAKE = "export:make";

    /** Approving or refusing that somebody else takes many records away. */
    public static final String EXPORT_APPROVE = "export:approve";

    /** Letting go what has been kept for as long as the policy says. */
    public static final String RETENTION_RUN = "retention:run";

    public static final String COUNCIL_VIEW = "council:view";
    public static final String COUNCIL_CREATE = "council:create";

    /** Suspending and resuming a council, and giving it other host names. */
    public static final String COUNCIL_EDIT = "council:edit";

    /** Asking councils for access to their data, and looking at it where one grants it. */
    public static final String COUNCIL_SUPPORT = "council:support";

    /** Taking on, and shutting out, the operator's data-protection officers. */
    public static final String COUNCIL_OFFICER = "council:officer";

    private Permission() {}

    /** Whether whoever the current request comes from holds the permission. */
    public static boolean held(String permission) {
        Subject subject = ThreadContext.getSubject();
        return subject != null && subject.isPermitted(permission);
    }
}
