package uk.guildhall.web.api;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.guildhall.crm.access.KeptAnswers;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.tenancy.CouncilWork;
import uk.guildhall.crm.tenancy.Councils;

/** Forgets, every few minutes and a little at a time, the answers that were kept for programs for a day. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeptAnswersClearing {
    private static final Logger LOG = Logger.getLogger(KeptAnswersClearing.class.getName());
    private static final int BATCH = 500;
    private static final int BATCHES = 20;

    @Inject
    private Councils councils;

    @Inject
    private CouncilWork work;

    @Inject
    private KeptAnswers answers;

    @Schedule(hour = "*", minute = "*/5", persistent = false, info = "Forget old idempotency keys")
    void clear() {
        for (Council council : councils.all()) {
            if (council.isOpen()) {
                clear(council);
            }
        }
    }

    private void clear(Council council) {
        try {
            work.as(council, () -> {
                for (int batch = 0; batch < BATCHES && answers.forgetOld(BATCH) == BATCH; batch++) {
                    LOG.log(Level.FINE, "Forgot {0} old answers of {1}", new Object[] {BATCH, council.code()});
                }
            });
        } catch (RuntimeException one) {
            // The other councils' turn comes all the same, and this one's again in five minutes.
            LOG.log(Level.WARNING, "Old answers of " + council.code() + " stay for now: " + one.getClass());
        }
    }
}
