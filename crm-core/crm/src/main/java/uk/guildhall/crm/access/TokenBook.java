package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Settings;

/** Giving API tokens to other systems and taking them back, as the council's administrator does it. */
@ApplicationScoped
public class TokenBook {
    private static final int LONGEST_NAME = 100;
    private static final String KIND = "token";

    /** What the API asks for, in the order in which it is offered. Nothing else is of use to a program. */
    private static final List<String> OFFERED = List.of(
            Permission.CUSTOMER_VIEW,
            Permission.CUSTOMER_CREATE,
            Permission.CUSTOMER_EDIT,
            Permission.CONTACT_VIEW,
            Permission.CONTACT_CREATE,
            Permission.CASE_VIEW,
            Permission.CASE_CREATE,
            Permission.CASE_NOTE,
            Permission.CASE_EDIT,
            Permission.CASE_ASSIGN,
            Permission.CASE_CLOSE,
            Permission.CASE_REOPEN,
            Permission.SERVICE_VIEW,
            Permission.EVENT_VIEW);

    private final ApiTokens tokens;
    private final StaffMembers staffMembers;
    private final Policies policies;
    private final Audit audit;
    private final InstantSource clock;

    @Inject
    public TokenBook(ApiTokens tokens, StaffMembers staffMembers, Policies policies, Audit audit, InstantSource clock) {
        this.tokens = tokens;
        this.staffMembers = staffMembers;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    protected TokenBook() {
        this(null, null, null, null, null);
    }

    /** What somebody asks for, as they typed it. */
    public record Asked(String name, String owner, Collection<String> permissions, String days) {}

    /** A token and its secret, which nobody can have again. */
    public record Issued(ApiToken token, SecretToken secret) {}

    public static List<String> offered() {
        return OFFERED;
    }

    /** For how many days a token is good at most, by the policy in force. */
    public int mostDays() {
        return policies.inForce().number(Settings.TOKEN_LIFE);
    }

    /**
     * Issues one.
     *
     * @throws uk.guildhall.crm.council.Refused where something about it isn't right, all of it told
     */
    @Transactional
    public Issued issue(Asked asked) {
        Problems problems = new Problems();
        String name = problems.required("/name", asked.name(), LONGEST_NAME);
        String username = problems.required("/owner", asked.owner(), LONGEST_NAME);
        Optional<Staff> owner =
                Optional.ofNullable(username).flatMap(staffMembers::byUsername).filter(Staff::isActive);
        if (username != null && owner.isEmpty()) {
            problems.add("/owner", "problem.no-such-staff");
        }
        Set<String> permissions = new TreeSet<>(asked.permissions());
        if (permissions.isEmpty() || !OFFERED.containsAll(permissions)) {
            problems.add("/permissions", "problem.token-permissions");
        }
        int days = days(asked.days(), problems);
        problems.refuseIfAny();
        SecretToken secret = SecretToken.forApi();
        ApiToken token = tokens.issue(
                secret, name, owner.orElseThrow(), permissions, clock.instant().plus(Duration.ofDays(days)));
        audit.record(
                "token.issued",
                KIND,
                token.id(),
                null,
                Map.of(
                        "permissions",
                        permissions,
                        "days",
                        days,
                        "owner",
                        token.owner().id().toString()));
        return new Issued(token, secret);
    }

    private int days(String typed, Problems problems) {
        int most = mostDays();
        String digits = typed == null ? "" : typed.strip();
        int days = digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
        if (days < 1 || days > most) {
            problems.add("/days", "problem.token-days", most);
        }
        return days;
    }

    /** Takes one back; doing it twice changes nothing. */
    @Transactional
    public ApiToken revoke(UUID id) {
        ApiToken token = tokens.byId(id).orElseThrow(NotFound::new);
        if (token.revokedAt() == null) {
            tokens.revoke(token);
            audit.record("token.revoked", KIND, id, null, Map.of());
        }
        return token;
    }
}
