package uk.guildhall.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import uk.guildhall.crm.access.KeptAnswers;
import uk.guildhall.crm.access.KeptForms;
import uk.guildhall.crm.access.PastSignIns;
import uk.guildhall.crm.audit.AuditDigester;
import uk.guildhall.crm.audit.AuditSealer;
import uk.guildhall.crm.correspondence.Postman;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.export.ExportMaker;
import uk.guildhall.crm.governance.PolicyRequests;
import uk.guildhall.crm.people.FirstInvitation;
import uk.guildhall.crm.people.StaffImporter;
import uk.guildhall.crm.people.SupportAsked;
import uk.guildhall.crm.privacy.Resealings;
import uk.guildhall.crm.retention.RetentionRunner;
import uk.guildhall.crm.tenancy.ConnectionCounts;
import uk.guildhall.crm.tenancy.CouncilWork;
import uk.guildhall.crm.tenancy.Councils;

/** What goes on in the background on each node, as long as the application runs, council by council. */
@WebListener
public class Rounds implements ServletContextListener {
    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());
    private static final int FORGOTTEN_AT_ONCE = 500;
    private static final int BATCHES = 20;
    private static final long RESEALING_NANOS = TimeUnit.SECONDS.toNanos(2);

    @Resource
    private ManagedScheduledExecutorService rounds;

    @Inject
    private AuditSealer sealer;

    @Inject
    private AuditDigester digester;

    @Inject
    private Postman postman;

    @Inject
    private StaffImporter importer;

    @Inject
    private ExportMaker exports;

    @Inject
    private RetentionRunner retention;

    @Inject
    private FirstInvitation first;

    @Inject
    private SupportAsked support;

    @Inject
    private Councils councils;

    @Inject
    private CouncilWork work;

    @Inject
    private KeptAnswers answers;

    @Inject
    private KeptForms forms;

    @Inject
    private PolicyRequests lowerings;

    @Inject
    private Resealings resealings;

    @Inject
    private PastSignIns signIns;

    @Inject
    private ConnectionCounts connections;

    @Inject
    private MetricRegistry metrics;

    private final List<Future<?>> going = new ArrayList<>();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        connections.show(metrics);
        going.add(rounds.scheduleWithFixedDelay(
                guarded("Sealing the audit trails", sealer::seal), 1, 1, TimeUnit.SECONDS));
        going.add(rounds.scheduleWithFixedDelay(guarded("Sending mail", postman::deliver), 2, 2, TimeUnit.SECONDS));
        going.add(rounds.scheduleWithFixedDelay(guarded("Bringing in staff", importer::goOn), 2, 1, TimeUnit.SECONDS));
        going.add(rounds.scheduleWithFixedDelay(guarded("Making exports", exports::goOn), 2, 1, TimeUnit.SECONDS));
        going.add(rounds.scheduleWithFixedDelay(
                guarded("Letting go what is past its time", retention::goOn), 3, 1, TimeUnit.SECONDS));
        going.add(rounds.scheduleWithFixedDelay(
                guarded("Tidying exports away", exports::tidy), 15, 15, TimeUnit.SECONDS));
        going.add(rounds.scheduleWithFixedDelay(
                guarded("Digesting the audit trails", digester::round), 60, 60, TimeUnit.SECONDS));
        going.add(rounds.scheduleWithFixedDelay(
                guarded("Bringing in requests for support", this::bringInSupport), 3, 2, TimeUnit.SECONDS));
        going.add(rounds.scheduleWithFixedDelay(this::inviteFirstAdministrators, 5, 5, TimeUnit.SECONDS));
        going.add(rounds.scheduleWithFixedDelay(
                guarded("Lowering policies", this::lowerPolicies), 10, 10, TimeUnit.SECONDS));
        going.add(rounds.scheduleWithFixedDelay(guarded("Encrypting", this::reseal), 3, 3, TimeUnit.SECONDS));
        going.add(rounds.scheduleWithFixedDelay(
                guarded("Forgetting what is old", this::forgetWhatIsOld), 5, 5, TimeUnit.MINUTES));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        going.forEach(round -> round.cancel(false));
    }

    private void inviteFirstAdministrators() {
        for (Council council : councils.all()) {
            if (council.isOpen() && council.kind() == Kind.COUNCIL) {
                guarded("Inviting the first administrator of " + council.code(), () -> work.as(council, first::send))
                        .run();
            }
        }
    }

    private void bringInSupport() {
        support.due()
                .forEach(asked -> guarded(
                                "Bringing a request for support to " + asked.councilCode(),
                                () -> support.bringIn(asked, support))
                        .run());
    }

    /** What one council's request meets must not keep the others' waiting. */
    private void lowerPolicies() {
        for (Council council : councils.all()) {
            if (council.isOpen()) {
                guarded(
                                "Lowering a policy of " + council.code(),
                                () -> work.as(council, () -> lowerings.due().forEach(lowerings::takeEffect)))
                        .run();
            }
        }
    }

    /** Each council gets its turn, however much there is to do at one of them. */
    private void reseal() {
        for (Council council : councils.all()) {
            if (council.isOpen() && council.kind() == Kind.COUNCIL) {
                guarded("Encrypting what " + council.code() + " keeps", () -> work.as(council, this::resealForAWhile))
                        .run();
            }
        }
    }

    private void resealForAWhile() {
        long until = System.nanoTime() + RESEALING_NANOS;
        while (resealings.goOn() && System.nanoTime() < until) {
            // Each stretch is a commit of its own.
        }
    }

    private void forgetWhatIsOld() {
        for (Council council : councils.all()) {
            if (council.isOpen()) {
                work.as(council, () -> {
                    inBatches(answers::forgetOld);
                    inBatches(forms::forgetOld);
                    inBatches(signIns::forgetSessions);
                    inBatches(signIns::forgetFailures);
                });
            }
        }
    }

    /** So much and no more: what is left over is forgotten in the next round. */
    private static void inBatches(IntUnaryOperator forget) {
        for (int batch = 0; batch < BATCHES; batch++) {
            if (forget.applyAsInt(FORGOTTEN_AT_ONCE) < FORGOTTEN_AT_ONCE) {
                return;
            }
        }
    }

    /** A round that fails is told of and comes again; a thrown exception would end it for good. */
    private static Runnable guarded(String what, Runnable round) {
        return () -> {
            try {
                round.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, what + " failed this time", e);
            }
        };
    }
}
