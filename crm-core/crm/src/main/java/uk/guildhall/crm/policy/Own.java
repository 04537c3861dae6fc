package uk.guildhall.crm.policy;

/**
 * Where a council can make a setting stricter: for itself, for a service or for a role.
 *
 * @param subject the code of the service or role; null for the whole council
 */
public record Own(Scope scope, String subject, Setting setting) {

    public Own {
        boolean whole = scope == Scope.COUNCIL;
        if (scope == Scope.LEVEL || whole != (subject == null)) {
            throw new IllegalArgumentException(scope + " of " + subject);
        }
        if (!whole && !setting.scopes().contains(scope)) {
            throw new IllegalArgumentException(setting.key() + " is not set by " + scope);
        }
    }

    public static Own ofCouncil(Setting setting) {
        return new Own(Scope.COUNCIL, null, setting);
    }
}
