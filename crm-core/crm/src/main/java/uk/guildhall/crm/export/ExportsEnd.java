package uk.guildhall.crm.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.governance.Affected;
import uk.guildhall.crm.governance.Consequence;
import uk.guildhall.crm.policy.Policy;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/**
 * Exports under a stricter policy: files can be fetched for less long, and what one person may take alone no more ends, or
 * waits for somebody else where it is not made yet.
 */
@ApplicationScoped
public class ExportsEnd implements Consequence {
    private final Exports exports;
    private final StaffMembers staffMembers;

    protected ExportsEnd() {
        this(null, null);
    }

    @Inject
    public ExportsEnd(Exports exports, StaffMembers staffMembers) {
        this.exports = exports;
        this.staffMembers = staffMembers;
    }

    @Override
    public String key() {
        return "exports";
    }

    @Override
    public List<Affected> foreseen(Policy now, Policy then) {
        List<Export> open = exports.open();
        Map<UUID, Staff> askers = askers(open);
        List<Affected> touched = new ArrayList<>();
        for (Export one : open) {
            if (one.state() != ExportState.WAITING && one.isTooMany(of(one, askers, then))) {
                touched.add(affected(one, null));
            } else if (one.end(now).isPresent()
                    && one.end(then).orElseThrow().isBefore(one.end(now).orElseThrow())) {
                touched.add(affected(one, one.end(then).orElseThrow()));
            }
        }
        touched.sort(Comparator.comparing(Affected::name).thenComparing(Affected::since));
        return touched;
    }

    private static Affected affected(Export one, Instant until) {
        return new Affected(one.askerName(), one.fileName(CurrentCouncil.get().code()), one.requestedAt(), until);
    }

    @Override
    public void bring(Policy inForce) {
        List<Export> open = exports.open();
        Map<UUID, Staff> askers = askers(open);
        for (Export one : open) {
            if (one.state() != ExportState.WAITING && one.isTooMany(of(one, askers, inForce))) {
                if (one.state() == ExportState.READY) {
                    one.end(ExportState.ENDED);
                    exports.note("export.ended", one);
                } else {
                    one.waitAfterAll();
                }
            } else {
                one.shorten(inForce);
            }
        }
    }

    private Map<UUID, Staff> askers(List<Export> open) {
        return staffMembers.wholeByIds(
                open.stream().map(Export::staffId).distinct().toList());
    }

    private static Policy of(Export one, Map<UUID, Staff> askers, Policy policy) {
        Staff asker = askers.get(one.staffId());
        return asker == null ? policy : policy.forRoles(asker.roleCodes());
    }
}
