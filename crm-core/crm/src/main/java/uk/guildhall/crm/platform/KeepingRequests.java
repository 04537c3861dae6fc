package uk.guildhall.crm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.council.Status;

/**
 * What an operator asks to be done with a council's data as a whole: keeping it, bringing it back, handing it out, letting
 * the council go. What loses anything has the council's code typed once more.
 */
@ApplicationScoped
public class KeepingRequests {
    private static final int LAST_HOUR = 23;

    private final CouncilRequests requests;
    private final RegisteredBackups backups;

    protected KeepingRequests() {
        this(null, null);
    }

    @Inject
    public KeepingRequests(CouncilRequests requests, RegisteredBackups backups) {
        this.requests = requests;
        this.backups = backups;
    }

    public PlatformJob backUp(String code, String reason, String once) {
        return requests.ask(JobKind.BACKUP, code, once, council -> CouncilRequests.reason(reason));
    }

    /** Tries the newest backup out. */
    public PlatformJob drill(String code, String reason, String once) {
        return requests.ask(JobKind.DRILL, code, once, council -> {
            if (backups.of(code).isEmpty()) {
                throw new Conflict("problem.no-backup");
            }
            return CouncilRequests.reason(reason);
        });
    }

    /** @param hour blank for no plan */
    public PlatformJob plan(String code, String hour, String keep, String once) {
        return requests.ask(JobKind.PLAN, code, once, council -> {
            if (hour == null || hour.isBlank()) {
                return new BackupPlan(null, null);
            }
            Problems problems = new Problems();
            BackupPlan plan = new BackupPlan(
                    number(problems, "/hour", hour, 0, LAST_HOUR), number(problems, "/keep", keep, 1, BackupPlan.MOST));
            problems.refuseIfAny();
            return plan;
        });
    }

    /** To the moment of a backup; what was done since is lost. */
    public PlatformJob restore(String code, String moment, String confirm, String once) {
        return requests.ask(JobKind.RESTORE, code, once, council -> {
            if (backups.of(code).stream().noneMatch(one -> one.moment().equals(moment))) {
                throw Refused.because("/moment", "problem.no-such-backup");
            }
            confirmed(code, confirm);
            return new BackupChoice(moment);
        });
    }

    /** Everything, confidential details in clear. */
    public PlatformJob export(String code, String confirm, String once) {
        return requests.ask(JobKind.EXPORT, code, once, council -> {
            confirmed(code, confirm);
            return new Handover(null);
        });
    }

    /** For good. Only of a council that is suspended already: two acts, of which the first can be taken back. */
    public PlatformJob offboard(String code, String confirm, String once) {
        return requests.ask(JobKind.OFFBOARD, code, once, council -> {
            confirmed(code, confirm);
            if (council.status() != Status.SUSPENDED) {
                throw new Conflict("problem.offboard-open");
            }
            return new Handover(null);
        });
    }

    private static void confirmed(String code, String typed) {
        if (typed == null || !typed.strip().equals(code)) {
            throw Refused.because("/confirm", "problem.confirm-code", code);
        }
    }

    private static Integer number(Problems problems, String pointer, String typed, int least, int most) {
        String tidy = typed == null ? "" : typed.strip();
        if (tidy.matches("\\d{1,4}") && Integer.parseInt(tidy) >= least && Integer.parseInt(tidy) <= most) {
            return Integer.valueOf(tidy);
        }
        problems.add(pointer, "problem.whole-number", least, most);
        return null;
    }
}
