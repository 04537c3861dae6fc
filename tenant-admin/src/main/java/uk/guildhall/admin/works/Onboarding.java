package uk.guildhall.admin.works;

import static uk.guildhall.migrations.Names.CONTROL;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import uk.guildhall.admin.operator.NewBranding;
import uk.guildhall.admin.operator.NewCouncil;
import uk.guildhall.admin.operator.NewStaff;
import uk.guildhall.admin.operator.Provisioning;
import uk.guildhall.admin.operator.ProvisioningException;
import uk.guildhall.admin.operator.StarterTemplate;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.platform.CouncilToOnboard;
import uk.guildhall.crm.platform.JobMessage;
import uk.guildhall.migrations.AdminConnections;

/**
 * Takes a council on. A council that is open already is left alone: with another "first" administrator its data would be
 * had by whoever asks.
 */
final class Onboarding implements Work {
    private static final String ACT = "council.onboarded";
    private static final Set<String> LAST_STEPS = Set.of("administrator", "open");

    private final AdminConnections admin;
    private final KeyEncryptionKey key;

    Onboarding(AdminConnections admin, KeyEncryptionKey key) {
        this.admin = admin;
        this.key = key;
    }

    @Override
    public JobMessage prepare(DueJob job, Steps steps) throws SQLException, JobRefused, ProvisioningException {
        if (isThere(job)) {
            return null;
        }
        new Provisioning(admin, key, (who, step) -> steps.done(step.name().toLowerCase(Locale.ROOT)))
                .provision(council(asked(job)));
        return null;
    }

    @Override
    public void finish(DueJob job, Connection transaction) throws SQLException {
        try (PreparedStatement place =
                transaction.prepareStatement("UPDATE " + CONTROL + ".council SET cell = ?, ring = ? WHERE code = ?")) {
            place.setString(1, asked(job).cell());
            place.setString(2, asked(job).ring().name());
            place.setString(3, job.council());
            place.executeUpdate();
        }
        CouncilTrail trail = new CouncilTrail(transaction);
        if (!trail.has(job.council(), ACT)) {
            trail.note(job.council(), ACT, job.id(), Map.of());
        }
    }

    /** Whether it is open, by this very job or one that asked for the same. */
    private boolean isThere(DueJob job) throws SQLException, JobRefused {
        try (Connection connection = admin.open();
                PreparedStatement query =
                        connection.prepareStatement("SELECT status FROM " + CONTROL + ".council WHERE code = ?")) {
            query.setString(1, job.council());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next() || row.getString(1).equals("PROVISIONING")) {
                    return false;
                }
            }
            JobBook book = new JobBook(connection);
            // Cut off between opening it and its own end, this job finds the council open, and itself as far as this.
            boolean byThis = LAST_STEPS.contains(String.valueOf(book.lastStep(job.id())));
            if (!byThis && !book.wasOnboardedWith(job.council(), job.arguments())) {
                throw new JobRefused("problem.council-code-taken");
            }
            return true;
        }
    }

    private static CouncilToOnboard asked(DueJob job) {
        return job.arguments(new TypeReference<CouncilToOnboard>() {});
    }

    private static NewCouncil council(CouncilToOnboard asked) {
        CouncilToOnboard.Administrator first = asked.administrator();
        return new NewCouncil(
                asked.code(),
                asked.gss(),
                asked.name(),
                asked.nameCy(),
                Kind.COUNCIL,
                asked.nation(),
                asked.level(),
                Set.copyOf(asked.hosts()),
                NewBranding.plain(),
                StarterTemplate.read(),
                new NewStaff(first.email(), first.name(), first.email(), null, Set.of(Role.TENANT_ADMIN), Set.of()));
    }
}
