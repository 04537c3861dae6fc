package uk.guildhall.crm.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Stale;
import uk.guildhall.crm.policy.Amendment;
import uk.guildhall.crm.policy.Policies;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.policy.Settings;

/** Makes the council's policy stricter: seen first, then done, with all that it brings, in one commit. */
@ApplicationScoped
public class Governing {
    private final Policies policies;
    private final Effects effects;
    private final Foothold foothold;
    private final Catalogue catalogue;

    protected Governing() {
        this(null, null, null, null);
    }

    @Inject
    public Governing(Policies policies, Effects effects, Foothold foothold, Catalogue catalogue) {
        this.policies = policies;
        this.effects = effects;
        this.foothold = foothold;
        this.catalogue = catalogue;
    }

    /** What amendments would come to. */
    public record Outlook(Policy now, Policy then, List<Amendment> amendments) {
        public boolean isLooser() {
            return then.isLooserThan(now);
        }

        /** Whether nothing would be other than it is. */
        public boolean isNothing() {
            return amendments.stream().allMatch(one -> Objects.equals(one.value(), one.before(now)));
        }
    }

    /**
     * Looks at what somebody wants.
     *
     * @param pointers where each amendment stands in the request
     * @throws uk.guildhall.crm.council.Refused where something can't be a value, or is none for its role or service
     */
    public Outlook look(List<Amendment> wanted, List<String> pointers) {
        Policy now = policies.read();
        Problems problems = new Problems();
        Policy then = now;
        List<Amendment> checked = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Amendment one = wanted.get(i);
            if (!isKnown(one)) {
                problems.add(pointers.get(i), "problem.choice");
                continue;
            }
            Amendment tidy = one.checked(then, pointers.get(i), problems);
            checked.add(tidy);
            then = problems.isEmpty() ? tidy.on(then) : then;
        }
        problems.refuseIfAny();
        return new Outlook(now, then, checked);
    }

    /** Who and what it would touch. */
    public List<Effect> effects(Outlook outlook) {
        return effects.foreseen(outlook.now(), outlook.then());
    }

    /**
     * Puts a stricter policy in force, and ends what doesn't comply.
     *
     * @param version the policy that whoever wants it was looking at
     * @throws Stale where it is another by now
     * @throws uk.guildhall.crm.council.Conflict where it would be looser for anybody
     */
    @Transactional
    public void amend(List<Amendment> wanted, List<String> pointers, int version) {
        Outlook outlook = look(wanted, pointers);
        if (outlook.now().version() != version) {
            throw new Stale();
        }
        if (outlook.isLooser()) {
            throw Amendment.looser();
        }
        foothold.keepProgramIn(outlook.then());
        putInForce(outlook);
    }

    void putInForce(Outlook outlook) {
        List<Amendment> changes = outlook.amendments().stream()
                .filter(one -> !Objects.equals(one.value(), one.before(outlook.now())))
                .toList();
        policies.amend(changes, outlook.now().version());
        effects.bring(outlook.then());
    }

    private boolean isKnown(Amendment one) {
        if (!one.isLevel() && !Settings.all().contains(one.setting())) {
            return false;
        }
        return switch (one.scope()) {
            case LEVEL, COUNCIL -> true;
            case ROLE -> roles().anyMatch(one.subject()::equals);
            case SERVICE -> catalogue.byCode(one.subject()).isPresent();
        };
    }

    /** The codes of the roles that people of a council may have. */
    public static Stream<String> roles() {
        return Stream.of(Role.values())
                .filter(role -> role != Role.OPERATOR && role != Role.DATA_PROTECTION_OFFICER)
                .map(Role::code);
    }
}
