package uk.guildhall.crm.export;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Policy;

/**
 * Whoever an export is for, as they are allowed now: with what they may do and see while the file is made, not with what
 * they might when they asked.
 *
 * @param staffId who answers for it: the person, or the owner of the token
 * @param tokenId the program's token; null for a person
 */
record Asker(UUID staffId, UUID tokenId, Set<String> roleCodes, Set<String> permissions) {

    Asker {
        roleCodes = Set.copyOf(roleCodes);
        permissions = Set.copyOf(permissions);
    }

    boolean may(ExportKind kind) {
        return permissions.contains(kind.permission())
                && (kind == ExportKind.AUDIT || permissions.contains(Permission.EXPORT_MAKE));
    }

    /** Who must be named to find a restricted record; programs never are. */
    Optional<UUID> named() {
        return tokenId == null ? Optional.of(staffId) : Optional.empty();
    }

    /** Whether what is masked is shown nevertheless, as the API does. */
    boolean seesMasked() {
        return tokenId != null && permissions.contains(Permission.CUSTOMER_REVEAL);
    }

    Policy policy(Policies policies) {
        return policies.inForce().forRoles(roleCodes);
    }
}
