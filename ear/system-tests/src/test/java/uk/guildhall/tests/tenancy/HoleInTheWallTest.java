package uk.guildhall.tests.tenancy;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** With the binding taken out of the application, the checks must turn red; if they don't, they prove nothing. */
@ExtendWith(ArquillianExtension.class)
class HoleInTheWallTest {
    @Inject
    private TenancyChecks checks;

    @Deployment
    static EnterpriseArchive guildhall() {
        return Deployments.withAHole();
    }

    @Test
    void readingIsSeenToLeak() {
        leaks(TenancyChecks::everyWayOfReadingAnswersTheOwnCouncil);
    }

    @Test
    void writingIsSeenToLeak() {
        leaks(TenancyChecks::writesStayInTheirCouncil);
    }

    @Test
    void hoppingIsSeenToLeak() {
        leaks(c -> c.hop(32, Duration.ofSeconds(10)));
    }

    @Test
    void aCouncilLeftBehindIsSeen() {
        leaks(TenancyChecks::withoutACouncilTheDatabaseRefuses);
    }

    private void leaks(Consumer<TenancyChecks> check) {
        checks.plant();
        assertThrows(AssertionError.class, () -> check.accept(checks));
    }
}
