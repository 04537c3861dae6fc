package uk.guildhall.tests.support;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import uk.guildhall.launcher.RunningSystem;
import uk.guildhall.launcher.StartOptions;

/**
 * A server and a database without the application, for the tests that deploy it themselves. Started before the first of
 * them and stopped after the last; only where the build asks for it.
 */
public class BareServer implements LauncherSessionListener {
    private RunningSystem system;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean("guildhall.test.bareServer")) {
            return;
        }
        try {
            Path data = Files.createTempDirectory(Path.of("target"), "bare-");
            system = RunningSystem.start(
                    data, 0, new StartOptions(false, 0, false, TestDatabase.environment(), System.out::println));
            for (String code : new String[] {"ashford", "birchley", "cawdale"}) {
                TestCouncil.make(system, code, TestCouncil.nothing());
            }
            System.setProperty("guildhall.test.adminPort", String.valueOf(system.adminPort()));
            System.setProperty("guildhall.test.httpPort", String.valueOf(system.httpPort()));
        } catch (Exception e) {
            launcherSessionClosed(session);
            throw new IllegalStateException("The server for the Arquillian tests did not start", e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (system != null) {
            system.close();
        }
    }
}
