package uk.guildhall.crm.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.audit.Actor;

/**
 * A member of staff who has signed in, as the current request knows them.
 *
 * @param councilCode the council whose session this is; compared with the host's before anything else
 * @param roleCodes their roles, built in or the council's own
 * @param permissions what these may do at this request
 * @param language {@code en} or {@code cy}; null for support, which reads in the browser's
 * @param csrfToken what this session's forms must carry
 * @param factor with what the session was opened: {@code totp}, {@code passkey}, {@code recovery}
 * @param provenAt when they last proved who they are: at sign-in, or again since ({@link Proofs})
 * @param support the access that the council granted, where this is the operator's support; null for its own staff
 */
public record SignedIn(
        UUID staffId,
        String displayName,
        String username,
        String councilCode,
        Set<String> roleCodes,
        Set<String> permissions,
        String language,
        UUID sessionId,
        String csrfToken,
        String factor,
        Instant provenAt,
        UUID support)
        implements Principal {

    public SignedIn {
        roleCodes = Set.copyOf(roleCodes);
        permissions = Set.copyOf(permissions);
    }

    /** Whether it is the operator's support and nobody of the council's own. */
    public boolean isSupport() {
        return support != null;
    }

    /** The built-in roles among theirs. */
    public Set<Role> roles() {
        return Role.builtIn(roleCodes);
    }

    static SignedIn of(SignInSession session, SecretToken token, String councilCode, Set<String> permissions) {
        Staff staff = session.staff();
        return new SignedIn(
                staff.id(),
                staff.displayName(),
                staff.username(),
                councilCode,
                staff.roleCodes(),
                permissions,
                staff.language(),
                session.id(),
                token.csrfToken(),
                session.factor(),
                session.provenAt(),
                null);
    }

    /** Whoever is signed in on this request; empty for an API token and for nobody. */
    public static Optional<SignedIn> find() {
        return Principal.find().filter(SignedIn.class::isInstance).map(SignedIn.class::cast);
    }

    @Override
    public Actor actor(String sourceIp) {
        return isSupport()
                ? new Actor(Actor.Kind.SUPPORT, support, displayName, sourceIp)
                : new Actor(Actor.Kind.STAFF, staffId, displayName, sourceIp);
    }
}
