package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.mgt.DefaultSessionStorageEvaluator;
import org.apache.shiro.mgt.DefaultSubjectDAO;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.apache.shiro.subject.Subject;
import uk.guildhall.crm.access.address.Astray;
import uk.guildhall.crm.access.address.Whereabouts;
import uk.guildhall.crm.access.support.SupportSessions;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/**
 * Lets people and programs into the current council, and turns them into the Shiro subject that everything else asks.
 * Shiro keeps no session: ours lie in the council's schema.
 */
@ApplicationScoped
public class Gate {
    private final SignInSessions sessions;
    private final ApiTokens tokens;
    private final CouncilRoles roles;
    private final DefaultSecurityManager security;

    @Inject
    private Whereabouts whereabouts;

    @Inject
    private SupportSessions support;

    @Inject
    public Gate(StaffMembers staffMembers, SignInSessions sessions, ApiTokens tokens, CouncilRoles roles) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.roles = roles;
        this.security = new DefaultSecurityManager(new CouncilRealm(staffMembers, new Passwords()));
        security.setRememberMeManager(null);
        DefaultSessionStorageEvaluator nothingStored = new DefaultSessionStorageEvaluator();
        nothingStored.setSessionStorageEnabled(false);
        ((DefaultSubjectDAO) security.getSubjectDAO()).setSessionStorageEvaluator(nothingStored);
    }

    protected Gate() {
        this.sessions = null;
        this.tokens = null;
        this.roles = null;
        this.security = null;
    }

    /**
     * Who comes with a session's token.
     *
     * @param astray why a live session isn't good where it was shown
     * @param mustChoosePassword whether they do that before anything else
     */
    public record Entry(Optional<SignedIn> person, Optional<Astray> astray, boolean mustChoosePassword) {}

    /** Whose browser, at that address, shows this token: a member of staff, or the operator's support. Its use is noted. */
    public Entry byCookie(SecretToken token, String ip) {
        Optional<SignInSession> live = sessions.live(token);
        if (live.isEmpty()) {
            return new Entry(support.live(token, ip), Optional.empty(), false);
        }
        Optional<Astray> astray = whereabouts.of(live.get(), ip);
        if (astray.isPresent()) {
            return new Entry(Optional.empty(), astray, false);
        }
        SignInSession session = live.get();
        if (sessions.isUseStale(session)) {
            sessions.used(session);
        }
        return new Entry(
                Optional.of(SignedIn.of(
                        session,
                        token,
                        CurrentCouncil.get().code(),
                        roles.permissions(session.staff().roleCodes()))),
                Optional.empty(),
                session.staff().mustChoosePassword());
    }

    /** The program that shows this token, noting that the token is in use. */
    public Optional<TokenHolder> byBearer(SecretToken secret) {
        return tokens.valid(secret).map(token -> {
            if (tokens.isUseStale(token)) {
                tokens.used(token);
            }
            return TokenHolder.of(token, CurrentCouncil.get().code());
        });
    }

    /**
     * The subject of one request.
     *
     * @throws IllegalStateException where the principal is of another council than the one being asked
     */
    public Subject subject(Principal principal) {
        if (!principal.councilCode().equals(CurrentCouncil.get().code())) {
            throw new IllegalStateException("A principal of another council");
        }
        return new Subject.Builder(security)
                .principals(new SimplePrincipalCollection(principal, "council"))
                .authenticated(true)
                .sessionCreationEnabled(false)
                .buildSubject();
    }

    public Subject nobody() {
        return new Subject.Builder(security).sessionCreationEnabled(false).buildSubject();
    }

    /** Checks a password; empty where username or password is wrong, which it doesn't tell apart, nor in time. */
    public Optional<Proven> prove(String username, String password) {
        Subject subject = nobody();
        UsernamePasswordToken shown = new UsernamePasswordToken(username, password);
        try {
            subject.login(shown);
            return Optional.of((Proven) subject.getPrincipal());
        } catch (AuthenticationException refused) {
            // Shiro wraps what went wrong beneath it, a lost database say, in the plain class.
            if (refused.getClass() == AuthenticationException.class && refused.getCause() != null) {
                throw new IllegalStateException("The password could not be checked", refused.getCause());
            }
            return Optional.empty();
        } finally {
            shown.clear();
        }
    }
}
