package uk.guildhall.crm.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.access.ApiToken;
import uk.guildhall.crm.access.ApiTokens;
import uk.guildhall.crm.access.CouncilRoles;
import uk.guildhall.crm.access.Principal;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.access.TokenHolder;
import uk.guildhall.crm.policy.Policies;

/** What those for whom files are made may do at the moment. */
@ApplicationScoped
class Askers {
    private final StaffMembers staffMembers;
    private final ApiTokens tokens;
    private final CouncilRoles roles;
    private final Policies policies;
    private final InstantSource clock;

    protected Askers() {
        this(null, null, null, null, null);
    }

    @Inject
    Askers(StaffMembers staffMembers, ApiTokens tokens, CouncilRoles roles, Policies policies, InstantSource clock) {
        this.staffMembers = staffMembers;
        this.tokens = tokens;
        this.roles = roles;
        this.policies = policies;
        this.clock = clock;
    }

    /** Whoever the current request comes from. */
    Asker current() {
        Principal principal = Principal.find().orElseThrow();
        if (principal instanceof TokenHolder program) {
            Set<String> codes =
                    staffMembers.byId(program.staffId()).map(Staff::roleCodes).orElse(Set.of());
            return new Asker(program.staffId(), program.tokenId(), codes, program.permissions());
        }
        SignedIn person = (SignedIn) principal;
        return new Asker(person.staffId(), null, person.roleCodes(), person.permissions());
    }

    /** Empty where they are shut out by now. */
    Optional<Asker> of(UUID staffId, UUID tokenId) {
        Optional<Staff> staff = staffMembers.byId(staffId).filter(Staff::isActive);
        if (staff.isEmpty()) {
            return Optional.empty();
        }
        Set<String> codes = staff.get().roleCodes();
        if (tokenId == null) {
            return Optional.of(new Asker(staffId, null, codes, roles.permissions(codes)));
        }
        return tokens.byId(tokenId)
                .filter(this::opens)
                .map(token -> new Asker(staffId, tokenId, codes, token.permissions()));
    }

    private boolean opens(ApiToken token) {
        return token.revokedAt() == null && clock.instant().isBefore(token.end(ApiTokens.longest(policies.inForce())));
    }
}
