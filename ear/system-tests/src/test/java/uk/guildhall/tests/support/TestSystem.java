package uk.guildhall.tests.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.guildhall.admin.operator.Provisioning;
import uk.guildhall.admin.operator.ProvisioningListener;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.launcher.RunningSystem;
import uk.guildhall.launcher.StartOptions;

/**
 * One whole Guildhall for all tests of a Java machine, started for the first that asks and stopped with the machine. It
 * has two councils, alike in everything, and no demo.
 */
public final class TestSystem {
    private static final Path DATA = Path.of("target", "test-system").toAbsolutePath();
    private static TestSystem running;

    private final RunningSystem system;
    private final CouncilAtWork northam;
    private final CouncilAtWork southam;

    private TestSystem(RunningSystem system) throws Exception {
        this.system = system;
        KeyEncryptionKey key = KeyEncryptionKey.load(system.data().masterKey());
        Provisioning provisioning = new Provisioning(system.admin(), key, ProvisioningListener.SILENT);
        this.northam = new CouncilAtWork("northam", "E06000991", this);
        this.southam = new CouncilAtWork("southam", "E06000992", this);
        for (CouncilAtWork council : List.of(northam, southam)) {
            provisioning.provision(council.asNew());
            council.employ();
        }
        awaitCouncils();
    }

    public static synchronized TestSystem get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    /** The council in which most tests work. */
    public static CouncilAtWork home() {
        return get().northam;
    }

    /** The other council, which must neither see nor be seen. */
    public static CouncilAtWork foreign() {
        return get().southam;
    }

    public RunningSystem system() {
        return system;
    }

    private static TestSystem start() {
        // The council is chosen by the Host header, which Java's client otherwise sets itself.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        try {
            forget(DATA);
            RunningSystem system =
                    RunningSystem.start(DATA, 0, new StartOptions(false, 0, true, System.getenv(), line -> {}));
            Runtime.getRuntime().addShutdownHook(new Thread(system::close));
            return new TestSystem(system);
        } catch (Exception e) {
            throw new IllegalStateException("The system to be tested did not start", e);
        }
    }

    /** The register of councils is read again every few seconds. */
    private void awaitCouncils() throws InterruptedException {
        for (CouncilAtWork council : List.of(northam, southam)) {
            long end = System.nanoTime() + 30_000_000_000L;
            while (council.nobody().get("/api/v1/services").status() == 404) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(council.host() + " is not served");
                }
                Thread.sleep(200);
            }
        }
    }

    private static void forget(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
