package uk.guildhall.crm.access.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.access.address.Outsiders.Outsider;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.policy.Policies;

/**
 * Entering addresses into the council's list and taking them out. A change after which its maker could not come from
 * where they are is made only when they have typed that address.
 */
@ApplicationScoped
public class AddressBook {
    private static final int LONGEST_LABEL = 100;
    private static final int MOST = 500;
    private static final String KIND = "address";

    private final AddressRanges ranges;
    private final Outsiders outsiders;
    private final StaffMembers staffMembers;
    private final Policies policies;
    private final Audit audit;
    private final InstantSource clock;

    @Inject
    public AddressBook(
            AddressRanges ranges,
            Outsiders outsiders,
            StaffMembers staffMembers,
            Policies policies,
            Audit audit,
            InstantSource clock) {
        this.ranges = ranges;
        this.outsiders = outsiders;
        this.staffMembers = staffMembers;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    protected AddressBook() {
        this(null, null, null, null, null, null);
    }

    /**
     * Whoever makes a change.
     *
     * @param ip where they are now
     * @param confirmed what they typed to say that they know that it shuts them out
     * @param knowsOthers whether they said that they know whom else it shuts out
     */
    public record Maker(SignedIn person, String ip, String confirmed, boolean knowsOthers) {}

    /**
     * Enters addresses.
     *
     * @throws Refused where something isn't right; about {@code /confirmed} where it would shut the maker out; about
     *     {@code /others} where it is the first on the list and would shut out others
     */
    @Transactional
    public AddressRange add(String addresses, String label, Maker maker) {
        Problems problems = new Problems();
        String name = problems.required("/label", label, LONGEST_LABEL);
        String text = problems.required("/addresses", addresses, LONGEST_LABEL);
        List<AddressRange> before = ranges.all();
        Optional<AddressSpan> span = Optional.ofNullable(text).flatMap(AddressSpan::of);
        if (text != null && span.isEmpty()) {
            problems.add("/addresses", "problem.addresses");
        } else if (span.filter(AddressSpan::isEverything).isPresent()) {
            problems.add("/addresses", "problem.addresses-all");
        } else if (span.filter(wanted ->
                        before.stream().anyMatch(range -> range.span().text().equals(wanted.text())))
                .isPresent()) {
            problems.add("/addresses", "problem.twice");
        } else if (before.size() >= MOST) {
            problems.add("/addresses", "problem.too-many", MOST);
        }
        problems.refuseIfAny();
        List<AddressSpan> after = new ArrayList<>(spans(before));
        after.add(span.orElseThrow());
        keepIn(maker, after);
        if (before.isEmpty() && !maker.knowsOthers() && !outsiders.ofList(after).isEmpty()) {
            throw Refused.because("/others", "problem.address-others");
        }
        AddressRange range = new AddressRange(span.get(), name, maker.person().staffId(), clock.instant());
        ranges.add(range);
        audit.record(
                "address.added",
                KIND,
                range.id(),
                null,
                Map.of("addresses", range.span().text()));
        return range;
    }

    /**
     * Takes addresses out.
     *
     * @throws Refused about {@code /confirmed} where it would shut the maker out
     */
    @Transactional
    public AddressRange remove(UUID id, Maker maker) {
        AddressRange range = ranges.byId(id).orElseThrow(NotFound::new);
        keepIn(maker, without(id));
        ranges.remove(range);
        audit.record(
                "address.removed",
                KIND,
                id,
                null,
                Map.of("addresses", range.span().text()));
        return range;
    }

    /** Who could no longer come from where they lately were if these were the first on the list. */
    public List<Outsider> outsidersOfFirst(String addresses) {
        return AddressSpan.of(addresses)
                .map(span -> outsiders.ofList(List.of(span)))
                .orElse(List.of());
    }

    /** Who could no longer come from where they lately were without this one. */
    public List<Outsider> outsidersWithout(UUID id) {
        return outsiders.ofList(without(id));
    }

    private List<AddressSpan> without(UUID id) {
        return spans(
                ranges.all().stream().filter(other -> !other.id().equals(id)).toList());
    }

    private void keepIn(Maker maker, List<AddressSpan> after) {
        boolean in = after.isEmpty() || after.stream().anyMatch(span -> span.contains(maker.ip()));
        if (!in
                && AddressList.binds(
                        policies.inForce(),
                        maker.person().roles(),
                        staffMembers
                                .byId(maker.person().staffId())
                                .orElseThrow()
                                .workingStyle())
                && !maker.ip()
                        .equals(
                                maker.confirmed() == null
                                        ? ""
                                        : maker.confirmed().strip())) {
            throw Refused.because("/confirmed", "problem.address-lock-out", maker.ip());
        }
    }

    private static List<AddressSpan> spans(List<AddressRange> ranges) {
        return ranges.stream().map(AddressRange::span).toList();
    }
}
