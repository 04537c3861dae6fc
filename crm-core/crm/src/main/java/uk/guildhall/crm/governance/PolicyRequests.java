package uk.guildhall.crm.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.council.Stale;
import uk.guildhall.crm.governance.Governing.Outlook;
import uk.guildhall.crm.policy.Amendment;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Policy;

/** Requests to make the council's policy looser: asked by one administrator, approved or refused by others. */
@ApplicationScoped
public class PolicyRequests {
    private static final int LONGEST_REASON = 1000;
    private static final int SHOWN = 50;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Policies policies;
    private final Governing governing;
    private final StaffMembers staff;
    private final Countersignatures countersignatures;
    private final Audit audit;
    private final InstantSource clock;

    protected PolicyRequests() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public PolicyRequests(
            Policies policies,
            Governing governing,
            StaffMembers staff,
            Countersignatures countersignatures,
            Audit audit,
            InstantSource clock) {
        this.policies = policies;
        this.governing = governing;
        this.staff = staff;
        this.countersignatures = countersignatures;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that are pending, then those that are settled; the newest first of each. */
    public List<PolicyRequest> recent() {
        List<PolicyRequest> all = entities.createQuery(
                        "select r from PolicyRequest r order by r.requestedAt desc, r.id desc", PolicyRequest.class)
                .setMaxResults(SHOWN)
                .getResultList();
        List<PolicyRequest> pending = pending();
        List<PolicyRequest> ordered = new ArrayList<>(pending);
        all.stream().filter(request -> !request.state().isPending()).forEach(ordered::add);
        return ordered;
    }

    private List<PolicyRequest> pending() {
        return entities.createQuery(
                        "select r from PolicyRequest r where r.state in :pending order by r.requestedAt desc, r.id desc",
                        PolicyRequest.class)
                .setParameter("pending", EnumSet.of(RequestState.OPEN, RequestState.APPROVED))
                .getResultList();
    }

    public Optional<PolicyRequest> byId(UUID id) {
        return Optional.ofNullable(entities.find(PolicyRequest.class, id));
    }

    /** Who may approve each of these, by name. */
    public Map<UUID, List<PolicyVoter>> voters(List<PolicyRequest> requests) {
        if (requests.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select v from PolicyVoter v where v.requestId in :ids order by v.name, v.staffId",
                        PolicyVoter.class)
                .setParameter("ids", requests.stream().map(PolicyRequest::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(PolicyVoter::requestId));
    }

    /**
     * Asks for less protection.
     *
     * @param requesterId the member of staff who answers for it; they can't approve it
     * @param version the policy that they were looking at
     */
    @Transactional
    public PolicyRequest ask(Amendment wanted, String reason, UUID requesterId, int version) {
        Problems problems = new Problems();
        String why = problems.longText("/reason", reason, LONGEST_REASON);
        if (why == null && problems.isEmpty()) {
            problems.add("/reason", "problem.policy-reason");
        }
        problems.refuseIfAny();
        Outlook outlook = governing.look(List.of(wanted), List.of("/value"));
        if (outlook.now().version() != version) {
            throw new Stale();
        }
        if (!outlook.isLooser()) {
            throw Refused.because("/value", "problem.policy-not-looser");
        }
        Amendment tidy = outlook.amendments().get(0);
        if (pending().stream().anyMatch(other -> other.isAbout(tidy))) {
            throw new Conflict("problem.policy-request-pending");
        }
        Staff asker = staff.byId(requesterId).orElseThrow(NotFound::new);
        List<Staff> others = staff.holding(Permission.POLICY_APPROVE).stream()
                .filter(one -> !one.id().equals(requesterId))
                .toList();
        if (others.size() < PolicyRequest.APPROVALS) {
            throw new Conflict("problem.policy-too-few");
        }
        PolicyRequest request =
                new PolicyRequest(tidy, outlook.now(), why, requesterId, asker.displayName(), clock.instant());
        entities.persist(request);
        // The voters' rows refer to its row, which EclipseLink doesn't know.
        entities.flush();
        others.forEach(one -> entities.persist(new PolicyVoter(request.id(), one.id(), one.displayName())));
        record("policy.lowering-requested", request);
        return request;
    }

    /** Approves as one of those who could when it was asked. */
    @Transactional
    public void approve(UUID id, UUID staffId) {
        PolicyRequest request = locked(id);
        if (request.requesterId().equals(staffId)) {
            throw new Conflict("problem.policy-own-request");
        }
        PolicyVoter voter = Optional.ofNullable(
                        entities.find(PolicyVoter.class, new PolicyVoter.Key(request.id(), staffId)))
                .filter(known -> staff.byId(staffId)
                        .filter(person -> person.createdAt().isBefore(request.requestedAt()))
                        .isPresent())
                .orElseThrow(() -> new Conflict("problem.policy-made-later"));
        if (voter.hasApproved()) {
            throw new Conflict("problem.policy-approved-already");
        }
        voter.approve(clock.instant());
        entities.flush();
        count(request);
        record("policy.lowering-approved", request);
    }

    /** Refuses, which whoever may approve lowerings can, until it is in force. */
    @Transactional
    public void refuse(UUID id, Staff by) {
        PolicyRequest request = locked(id);
        if (request.requesterId().equals(by.id())) {
            throw new Conflict("problem.policy-own-request");
        }
        settle(request, RequestState.REFUSED, by.displayName(), "policy.lowering-refused");
    }

    /** Withdraws, which only the asker can. */
    @Transactional
    public void withdraw(UUID id, Staff by) {
        PolicyRequest request = locked(id);
        if (!request.requesterId().equals(by.id())) {
            throw new Conflict("problem.policy-not-yours");
        }
        settle(request, RequestState.WITHDRAWN, by.displayName(), "policy.lowering-withdrawn");
    }

    /** Enters the word of the operator's data-protection officer. */
    @Transactional
    public void countersign(UUID id, String countersignature) {
        PolicyRequest request = locked(id);
        Countersignatures.Word word = countersignatures
                .check(request, countersignature == null ? "" : countersignature)
                .orElseThrow(() -> Refused.because("/countersignature", "problem.policy-countersignature"));
        request.countersigned(word.officer(), word.at());
        count(request);
        record("policy.lowering-countersigned", request);
    }

    /** Those that are approved and have waited; asked every few seconds. */
    @Transactional
    public List<UUID> due() {
        List<PolicyRequest> pending = pending();
        if (pending.isEmpty()) {
            return List.of();
        }
        Policy inForce = policies.inForce();
        return pending.stream()
                .filter(request -> request.dueAt(inForce)
                        .filter(at -> !at.isAfter(clock.instant()))
                        .isPresent())
                .map(PolicyRequest::id)
                .toList();
    }

    /** Puts one in force, where it is still due by what the database says now. */
    @Transactional
    public void takeEffect(UUID id) {
        PolicyRequest request = locked(id);
        Policy now = policies.read();
        if (request.dueAt(now).filter(at -> !at.isAfter(clock.instant())).isEmpty()) {
            return;
        }
        if (request.isOvertaken(now)) {
            settle(request, RequestState.OVERTAKEN, null, "policy.lowering-overtaken");
            return;
        }
        governing.putInForce(governing.look(List.of(request.amendment().orElseThrow()), List.of("/value")));
        settle(request, RequestState.IN_FORCE, null, "policy.lowering-in-force");
    }

    private PolicyRequest locked(UUID id) {
        // So that of two approvals at once the second sees the first.
        PolicyRequest request = entities.find(PolicyRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw new NotFound();
        }
        if (!request.state().isPending()) {
            throw new Conflict("problem.policy-request-settled");
        }
        return request;
    }

    private void count(PolicyRequest request) {
        long approvals = entities.createQuery(
                        "select count(v) from PolicyVoter v where v.requestId = :request and v.approvedAt is not null",
                        Long.class)
                .setParameter("request", request.id())
                .getSingleResult();
        request.count((int) approvals, policies.read(), clock.instant());
    }

    private void settle(PolicyRequest request, RequestState how, String by, String act) {
        request.settle(how, by, clock.instant());
        record(act, request);
    }

    private void record(String act, PolicyRequest request) {
        Map<String, String> detail = new HashMap<>();
        detail.put("scope", request.scope().name());
        detail.put("subject", text(request.subject()));
        detail.put("setting", text(request.setting()));
        detail.put("before", text(request.valueBefore()));
        detail.put("value", text(request.value()));
        detail.put("state", request.state().name());
        audit.record(act, "policy-request", request.id(), null, detail);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
