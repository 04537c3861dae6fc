package uk.guildhall.tests.tenancy;

import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** All councils through a single connection, so that each borrower gets what the one before left. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneConnectionTest {
    @Inject
    private TenancyChecks checks;

    @Deployment
    static EnterpriseArchive guildhall() {
        return Deployments.asBuilt();
    }

    @Test
    @Order(1)
    @RunAsClient
    void thePoolIsCutToOneConnection() throws Exception {
        PoolSize.set(1);
    }

    @Test
    @Order(2)
    void eachBorrowerFindsItsOwnCouncil() {
        checks.plant();
        checks.everyWayOfReadingAnswersTheOwnCouncil();
        checks.readingTheRegisterLeavesNothingBehind();
        checks.writesStayInTheirCouncil();
        checks.nothingSurvivesARollback();
        checks.anExceptionLeavesNothingForTheNextBorrower();
        checks.withoutACouncilTheDatabaseRefuses();
        checks.hop(8, Duration.ofSeconds(5));
    }

    @Test
    @Order(3)
    @RunAsClient
    void thePoolIsGivenItsSizeBack() throws Exception {
        PoolSize.set(PoolSize.USUAL);
    }
}
