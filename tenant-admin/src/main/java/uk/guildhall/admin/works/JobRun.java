package uk.guildhall.admin.works;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.guildhall.admin.operator.ProvisioningException;
import uk.guildhall.crm.platform.JobMessage;
import uk.guildhall.crm.platform.StepDone;
import uk.guildhall.migrations.AdminConnections;

/** One attempt at one job, by whoever holds its council's lock. */
final class JobRun {
    private static final int MOST_ATTEMPTS = 5;

    private final AdminConnections admin;
    private final InstantSource clock;
    private final JobBook book;
    private final DueJob job;
    private final JobListener listener;
    private final List<StepDone> steps = new ArrayList<>();

    JobRun(AdminConnections admin, InstantSource clock, JobBook book, DueJob job, JobListener listener) {
        this.admin = admin;
        this.clock = clock;
        this.book = book;
        this.job = job;
        this.listener = listener;
    }

    /** False where it is to be tried again in a while. */
    boolean attempt(Work work) throws SQLException {
        if (!book.begin(job.id())) {
            return true;
        }
        try {
            end(work, work.prepare(job, this::stepDone));
            return true;
        } catch (JobRefused refused) {
            book.failed(job.id(), refused.why());
            return true;
        } catch (ProvisioningException | SQLException | RuntimeException trouble) {
            JobMessage why = JobMessage.trouble(trouble.getMessage());
            boolean hopeless = trouble instanceof ProvisioningException && trouble.getCause() == null;
            if (hopeless || job.attempts() + 1 >= MOST_ATTEMPTS) {
                book.failed(job.id(), why);
                return true;
            }
            book.postponed(job.id(), why);
            return false;
        }
    }

    private void end(Work work, JobMessage told) throws SQLException, JobRefused {
        try (Connection transaction = admin.open()) {
            transaction.setAutoCommit(false);
            work.finish(job, transaction);
            JobBook inTransaction = new JobBook(transaction);
            inTransaction.stepDone(job.id(), whole());
            inTransaction.done(job.id(), told);
            transaction.commit();
        }
        listener.done(job.id(), steps.get(steps.size() - 1).step());
    }

    /** All of its steps: those that an earlier attempt had done too. */
    private List<StepDone> whole() {
        for (String step : job.kind().steps()) {
            if (steps.stream().noneMatch(done -> done.step().equals(step))) {
                steps.add(now(step));
            }
        }
        return steps;
    }

    private void stepDone(String step) {
        steps.add(now(step));
        try {
            book.stepDone(job.id(), steps);
        } catch (SQLException gone) {
            throw new IllegalStateException(gone.getMessage(), gone);
        }
        listener.done(job.id(), step);
    }

    private StepDone now(String step) {
        return new StepDone(step, clock.instant().toString());
    }

    /** Hears of each step of each job when it is done and noted. */
    @FunctionalInterface
    interface JobListener {
        void done(UUID job, String step);
    }
}
