package uk.guildhall.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import uk.guildhall.crm.access.factor.Totp;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.launcher.CannotStart;
import uk.guildhall.launcher.DataFolder;
import uk.guildhall.launcher.FirstOperator;
import uk.guildhall.launcher.PrivateFile;
import uk.guildhall.migrations.AdminConnections;
import uk.guildhall.migrations.Names;

/**
 * Makes the demo councils, once. {@code demo.json} appears when all are whole; until then the plan is a draft, and a start
 * that finds only a draft clears away what the cut-off one left and begins anew.
 */
public final class DemoInstallation {

    private final DataFolder data;
    private final AdminConnections admin;
    private final KeyEncryptionKey key;
    private final Consumer<String> progress;

    public DemoInstallation(DataFolder data, AdminConnections admin, KeyEncryptionKey key, Consumer<String> progress) {
        this.data = data;
        this.admin = admin;
        this.key = key;
        this.progress = progress;
    }

    /** Makes what isn't there; where it is, only the port in {@code demo.json} follows. */
    public void ensure(int port, int residents) throws CannotStart, IOException, InterruptedException {
        Path file = data.demo();
        if (Files.exists(file)) {
            DemoPlan plan = DemoPlan.read(file);
            if (plan.port() != port) {
                PrivateFile.write(file, plan.at(port).json());
            }
            return;
        }
        List<DemoCouncil> councils = DemoCouncil.all();
        Path draft = data.keys().resolve("demo.draft.json");
        try {
            if (Files.exists(draft)) {
                clear(councils);
            }
            DemoPlan plan = DemoPlan.make(port, councils);
            PrivateFile.write(draft, plan.json());
            make(plan, councils, residents);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            show(plan);
        } catch (SQLException e) {
            throw new CannotStart("The demo could not be made: " + e.getMessage(), e);
        }
    }

    private void make(DemoPlan plan, List<DemoCouncil> councils, int residents)
            throws CannotStart, InterruptedException {
        ExecutorService hands = Executors.newFixedThreadPool(councils.size() + 1);
        try {
            List<Future<?>> work = new ArrayList<>();
            DemoPlan.SignsIn operator = plan.operator();
            work.add(hands.submit(task(() -> {
                FirstOperator.provision(admin, key, operator.username(), operator.password());
                FirstOperator.enterApp(admin, key, operator.username(), Totp.read(operator.totpSecret()));
                return null;
            })));
            for (int i = 0; i < councils.size(); i++) {
                DemoTenant tenant = new DemoTenant(
                        admin, key, councils.get(i), plan.councils().get(i));
                work.add(hands.submit(task(() -> {
                    tenant.make(residents, progress);
                    return null;
                })));
            }
            for (Future<?> one : work) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new CannotStart("The demo could not be made: " + e.getCause().getMessage(), e.getCause());
        } finally {
            hands.shutdownNow();
        }
    }

    private static Callable<Void> task(Callable<Void> work) {
        return work;
    }

    private void clear(List<DemoCouncil> councils) throws SQLException {
        try (Connection connection = admin.open();
                Statement statement = connection.createStatement()) {
            List<String> codes =
                    new ArrayList<>(councils.stream().map(DemoCouncil::code).toList());
            codes.add("operator");
            for (String code : codes) {
                statement.execute("DROP DATABASE IF EXISTS " + Names.schemaOf(code));
                for (String table : new String[] {"council_host", "council_key", "migration_run"}) {
                    statement.execute(
                            "DELETE FROM " + Names.CONTROL + "." + table + " WHERE council_code = '" + code + "'");
                }
                statement.execute("DELETE FROM " + Names.CONTROL + ".council WHERE code = '" + code + "'");
            }
        }
    }

    /** The code that somebody's authenticator app shows now; empty where the demo has no such person. */
    public static Optional<String> code(DataFolder data, String council, String username, InstantSource clock)
            throws IOException {
        return DemoPlan.read(data.demo()).app(council, username).map(app -> app.code(Totp.step(clock.instant())));
    }

    private void show(DemoPlan plan) {
        progress.accept("The demo's councils and users; the passwords are in " + data.demo() + " too:");
        for (DemoPlan.Council council : plan.councils()) {
            progress.accept("  " + council.name() + "  http://" + council.host() + ":" + plan.port() + "/desk");
            council.users()
                    .forEach(user -> progress.accept("    %-14s %s".formatted(user.username(), user.password())));
        }
        progress.accept("  Operator  http://" + plan.operator().host() + ":" + plan.port() + "/admin");
        progress.accept("    %-14s %s"
                .formatted(plan.operator().username(), plan.operator().password()));
        progress.accept("Signing in asks for a code too; ./guildhall code --council "
                + plan.councils().get(0).code() + " --user "
                + plan.councils().get(0).users().get(0).username() + " shows that person's");
    }
}
