package uk.guildhall.crm.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.SignInSession;
import uk.guildhall.crm.access.SignInSessions;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.policy.Policy;

/**
 * Sessions that are idle for too long, too old, one too many, or opened with less than is asked for, under a stricter
 * policy.
 */
@ApplicationScoped
public class SessionsEnd implements Consequence {
    private final SignInSessions sessions;

    protected SessionsEnd() {
        this(null);
    }

    @Inject
    public SessionsEnd(SignInSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String key() {
        return "sessions";
    }

    @Override
    public List<Affected> foreseen(Policy now, Policy then) {
        return ending(now, then).stream()
                .sorted(Comparator.comparing(
                                (SignInSession session) -> session.staff().displayName())
                        .thenComparing(SignInSession::createdAt))
                .map(session ->
                        new Affected(session.staff().displayName(), session.userAgent(), session.createdAt(), null))
                .toList();
    }

    @Override
    public void bring(Policy inForce) {
        // Under the loosest policy there is, everything is live that has not been ended and is not long over.
        ending(Policy.of(SecurityLevel.BASELINE), inForce)
                .forEach(session -> sessions.endByPolicy(session.id(), inForce));
    }

    private List<SignInSession> ending(Policy now, Policy then) {
        Set<UUID> stay = staying(sessions.live(then), then);
        return sessions.live(now).stream()
                .filter(session -> !stay.contains(session.id()))
                .toList();
    }

    /** Of each person's the newest, as many as they may have. */
    private static Set<UUID> staying(List<SignInSession> live, Policy then) {
        Map<UUID, List<SignInSession>> byPerson = new HashMap<>();
        live.forEach(session -> byPerson.computeIfAbsent(session.staff().id(), id -> new ArrayList<>())
                .add(session));
        Set<UUID> stay = new HashSet<>();
        byPerson.values()
                .forEach(theirs -> stay.addAll(theirs.stream()
                        .sorted(Comparator.comparing(SignInSession::createdAt).reversed())
                        .limit(SignInSessions.policyFor(theirs.get(0).staff(), then)
                                .atOnce())
                        .map(SignInSession::id)
                        .collect(Collectors.toSet())));
        return stay;
    }
}
