package uk.guildhall.crm.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.access.support.SupportAccess;
import uk.guildhall.crm.access.support.SupportAccesses;
import uk.guildhall.crm.correspondence.Letter;
import uk.guildhall.crm.correspondence.Mails;
import uk.guildhall.crm.correspondence.Wording;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.tenancy.CouncilWork;
import uk.guildhall.crm.tenancy.Councils;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.SupportRegister;

/**
 * Brings an operator's request for support access from the register into the council's own schema, as it was asked, and
 * writes to the administrators who may grant it.
 */
@ApplicationScoped
public class SupportAsked {
    private static final String PAGE = "/admin/support/";

    private final SupportRegister register;
    private final SupportAccesses accesses;
    private final StaffMembers staffMembers;
    private final Mails mails;
    private final Wording wording;
    private final Councils councils;
    private final CouncilWork work;
    private final InstantSource clock;

    /** Those that this node has seen lie in their council's schema: nothing is asked of that for them any more. */
    private final Set<UUID> known = ConcurrentHashMap.newKeySet();

    protected SupportAsked() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public SupportAsked(
            SupportRegister register,
            SupportAccesses accesses,
            StaffMembers staffMembers,
            Mails mails,
            Wording wording,
            Councils councils,
            CouncilWork work,
            InstantSource clock) {
        this.register = register;
        this.accesses = accesses;
        this.staffMembers = staffMembers;
        this.mails = mails;
        this.wording = wording;
        this.councils = councils;
        this.work = work;
        this.clock = clock;
    }

    /** What nobody has brought in yet; a request of a council that is closed waits until it opens. */
    public List<SupportRegister.Asked> due() {
        List<SupportRegister.Asked> recent = register.askedSince(clock.instant().minus(SupportAccess.ASKED_LASTS));
        known.retainAll(recent.stream().map(SupportRegister.Asked::id).toList());
        return recent.stream()
                .filter(asked -> !known.contains(asked.id()))
                .filter(asked -> councils.byCode(asked.councilCode())
                        .filter(Council::isOpen)
                        .isPresent())
                .toList();
    }

    /** Brings one in; the bean itself, so that it is one transaction. */
    public void bringIn(SupportRegister.Asked asked, SupportAsked bean) {
        work.as(councils.byCode(asked.councilCode()).orElseThrow(), () -> bean.take(asked));
        known.add(asked.id());
    }

    @Transactional
    public void take(SupportRegister.Asked asked) {
        if (accesses.take(asked)) {
            staffMembers.holding(Permission.SUPPORT_GRANT).stream()
                    .filter(staff -> staff.email() != null)
                    .forEach(staff -> mails.send(letter(asked, staff)));
        }
    }

    private Letter letter(SupportRegister.Asked asked, Staff staff) {
        String language = staff.language();
        String council = CurrentCouncil.get().nameIn(language);
        return new Letter(
                "support",
                asked.id(),
                staff.email(),
                wording.say(language, "letter.SUPPORT.subject", council),
                wording.say(
                        language,
                        "letter.SUPPORT.text",
                        staff.displayName(),
                        asked.operatorName(),
                        council,
                        asked.reason(),
                        asked.hours(),
                        FirstInvitation.origin() + PAGE + asked.id()),
                asked.askedAt().plus(SupportAccess.ASKED_LASTS));
    }
}
