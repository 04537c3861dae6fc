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
 * @param language {@code en} or {@code cy}
 * @param csrfToken what this session's forms must carry
 * @param factor with what the session was opened: {@code totp}, {@code passkey}, {@code recovery}
 * @param provenAt when they last proved who they are: at sign-in, or again since ({@link Proofs})
 */
public record SignedIn(
        UUID staffId,
        String displayName,
        String username,
        String councilCode,
        Set<Role> roles,
        String language,
        UUID sessionId,
        String csrfToken,
        String factor,
        Instant provenAt)
        implements Principal {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    static SignedIn of(SignInSession session, SecretToken token, String councilCode) {
        Staff staff = session.staff();
        return new SignedIn(
                staff.id(),
                staff.displayName(),
                staff.username(),
                councilCode,
                staff.roles(),
                staff.language(),
                session.id(),
                token.csrfToken(),
                session.factor(),
                session.provenAt());
    }

    /** Whoever is signed in on this request; empty for an API token and for nobody. */
    public static Optional<SignedIn> find() {
        return Principal.find().filter(SignedIn.class::isInstance).map(SignedIn.class::cast);
    }

    @Override
    public Actor actor(String sourceIp) {
        return new Actor(Actor.Kind.STAFF, staffId, displayName, sourceIp);
    }
}
