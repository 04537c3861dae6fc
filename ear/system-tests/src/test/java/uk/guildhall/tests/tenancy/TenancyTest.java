package uk.guildhall.tests.tenancy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One connection pool, many councils: whatever a connection was used for before, it answers for the council asked. */
@ExtendWith(ArquillianExtension.class)
class TenancyTest {
    @Inject
    private TenancyChecks checks;

    @Deployment
    static EnterpriseArchive guildhall() {
        return Deployments.asBuilt();
    }

    @BeforeEach
    void plant() {
        checks.plant();
    }

    @Test
    void everyWayOfReadingAnswersTheOwnCouncil() {
        checks.everyWayOfReadingAnswersTheOwnCouncil();
    }

    @Test
    void readingTheRegisterLeavesNothingBehind() {
        checks.readingTheRegisterLeavesNothingBehind();
    }

    @Test
    void writesStayInTheirCouncil() {
        checks.writesStayInTheirCouncil();
    }

    @Test
    void nothingSurvivesARollback() {
        checks.nothingSurvivesARollback();
    }

    @Test
    void anExceptionLeavesNothingForTheNextBorrower() {
        checks.anExceptionLeavesNothingForTheNextBorrower();
    }

    @Test
    void withoutACouncilTheDatabaseRefuses() {
        checks.withoutACouncilTheDatabaseRefuses();
    }

    @Test
    void anUnknownCouncilIsRefusedBeforeTheDatabaseIsAsked() {
        checks.anUnknownCouncilIsRefusedBeforeTheDatabaseIsAsked();
    }

    @Test
    void theCouncilCantChangeInsideATransaction() {
        checks.theCouncilCantChangeInsideATransaction();
    }

    @Test
    void injectedSqlReachesNoOtherCouncil() {
        checks.injectedSqlReachesNoOtherCouncil();
    }

    @Test
    void backgroundWorkCarriesItsCouncil() {
        checks.backgroundWorkCarriesItsCouncil();
    }

    @Test
    void thirtyTwoThreadsHopForAMinuteAndEachFindsItsOwn() {
        long hops = checks.hop(32, Duration.ofSeconds(60));
        assertTrue(hops > 1000, "only " + hops + " hops");
    }
}
