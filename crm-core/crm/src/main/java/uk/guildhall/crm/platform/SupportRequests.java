package uk.guildhall.crm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.access.support.SupportAccess;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Status;

/**
 * Operators ask councils here to be let in. Nothing here lets anybody in: each council decides in its own schema, which
 * the operator's login doesn't reach.
 */
@ApplicationScoped
public class SupportRequests {
    /** Longer than any level allows needn't be asked for. */
    public static final int MOST_HOURS = 8;

    private static final int LONGEST_REASON = 500;
    private static final int SHORTEST_REASON = 10;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final RegisteredCouncils councils;
    private final StaffMembers staffMembers;
    private final Audit audit;
    private final InstantSource clock;

    protected SupportRequests() {
        this(null, null, null, null);
    }

    @Inject
    public SupportRequests(RegisteredCouncils councils, StaffMembers staffMembers, Audit audit, InstantSource clock) {
        this.councils = councils;
        this.staffMembers = staffMembers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A request and how it stands, as far as the operator has been told.
     *
     * @param standing {@code asked}, {@code granted}, {@code refused}, {@code ended} or {@code lapsed}
     * @param end when it ended or will; null where it wasn't granted
     */
    public record Standing(SupportRequest request, String standing, Instant end) {}

    /** Asks a council, in the name of that operator. */
    public SupportRequest ask(String code, String reason, String hours, UUID operatorId) {
        RegisteredCouncil council = councils.byCode(code).orElseThrow(NotFound::new);
        Problems problems = new Problems();
        String why = problems.required("/reason", reason, LONGEST_REASON);
        if (why != null && why.length() < SHORTEST_REASON) {
            problems.add("/reason", "problem.reason-short");
        }
        int wanted = hours(hours, problems);
        problems.refuseIfAny();
        if (council.status() != Status.ACTIVE) {
            throw new Conflict("problem.support-closed");
        }
        boolean waits = of(code, 50).stream()
                .anyMatch(one -> one.request().operatorId().equals(operatorId)
                        && one.standing().equals("asked"));
        if (waits) {
            throw new Conflict("problem.support-waits");
        }
        Staff operator = staffMembers.byId(operatorId).orElseThrow(NotFound::new);
        SupportRequest request = new SupportRequest(code, operator, why, wanted, clock.instant());
        entities.persist(request);
        audit.record("support.asked", "support", request.id(), null, Map.of("council", code, "hours", wanted));
        return request;
    }

    /** Those to one council, the newest first. */
    public List<Standing> of(String code, int limit) {
        List<SupportRequest> found = entities.createQuery(
                        "select r from SupportRequest r where r.councilCode = :code order by r.id desc",
                        SupportRequest.class)
                .setParameter("code", code)
                .setMaxResults(limit)
                .getResultList();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, SupportAnswer> answers = entities.createQuery(
                        "select a from SupportAnswer a where a.requestId in :ids", SupportAnswer.class)
                .setParameter("ids", found.stream().map(SupportRequest::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(SupportAnswer::requestId, answer -> answer));
        return found.stream()
                .map(request -> standing(request, answers.get(request.id())))
                .toList();
    }

    /** A pass to the council for the operator who asked it, and nobody else. */
    public SecretToken pass(String code, UUID requestId, UUID operatorId) {
        SupportRequest request = entities.find(SupportRequest.class, requestId);
        if (request == null || !request.councilCode().equals(code)) {
            throw new NotFound();
        } else if (!request.operatorId().equals(operatorId)) {
            throw new Conflict("problem.support-not-yours");
        }
        Standing now = standing(request, entities.find(SupportAnswer.class, requestId));
        if (!now.standing().equals("granted")) {
            throw new Conflict("problem.support-not-granted");
        }
        SecretToken secret = SecretToken.forSession();
        entities.persist(new SupportPass(secret, request, clock.instant()));
        audit.record("support.pass-made", "support", requestId, null, Map.of("council", code));
        return secret;
    }

    private Standing standing(SupportRequest request, SupportAnswer answer) {
        Instant now = clock.instant();
        String standing = answer == null ? "asked" : answer.standing(now);
        if (standing.equals("asked") && !now.isBefore(request.askedAt().plus(SupportAccess.ASKED_LASTS))) {
            standing = "lapsed";
        }
        return new Standing(request, standing, answer == null ? null : answer.end());
    }

    private static int hours(String typed, Problems problems) {
        String text = typed == null ? "" : typed.strip();
        if (text.matches("[0-9]{1,2}")) {
            int hours = Integer.parseInt(text);
            if (hours >= 1 && hours <= MOST_HOURS) {
                return hours;
            }
        }
        problems.add("/hours", "problem.support-hours", MOST_HOURS);
        return 0;
    }
}
