package uk.guildhall.crm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.customer.NameThatKnowsItsContacts;
import uk.guildhall.crm.interaction.Contact;
import uk.guildhall.crm.interaction.Contacts;

/** Keeps the rooms of the domain in their order: what a council promises never knows the page that shows it. */
@AnalyzeClasses(packages = "uk.guildhall.crm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_RUN_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("interaction")
            .definedBy("..crm.interaction..")
            .layer("casework")
            .definedBy("..crm.casework..")
            .layer("export")
            .definedBy("..crm.export..")
            .layer("retention")
            .definedBy("..crm.retention..")
            .layer("governance")
            .definedBy("..crm.governance..")
            .layer("nouns")
            .definedBy(
                    "..crm.catalogue..",
                    "..crm.team..",
                    "..crm.place..",
                    "..crm.customer..",
                    "..crm.branding..",
                    "..crm.correspondence..",
                    "..crm.people..")
            .layer("privacy")
            .definedBy("..crm.privacy..")
            .layer("access")
            .definedBy("..crm.access..")
            .layer("policy")
            .definedBy("..crm.policy..")
            .layer("record")
            .definedBy("..crm.audit..", "..crm.outbox..")
            .layer("tenancy")
            .definedBy("..crm.tenancy..")
            .layer("council")
            .definedBy("..crm.council..")
            .whereLayer("export")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("retention")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("interaction")
            .mayOnlyBeAccessedByLayers("export", "retention")
            .whereLayer("governance")
            .mayOnlyBeAccessedByLayers("export", "retention")
            .whereLayer("casework")
            .mayOnlyBeAccessedByLayers("export", "retention", "interaction")
            .whereLayer("nouns")
            .mayOnlyBeAccessedByLayers("export", "retention", "interaction", "casework", "governance")
            .whereLayer("privacy")
            .mayOnlyBeAccessedByLayers("export", "retention", "interaction", "casework", "governance", "nouns")
            .whereLayer("access")
            .mayOnlyBeAccessedByLayers(
                    "export", "retention", "interaction", "casework", "governance", "nouns", "privacy")
            .whereLayer("policy")
            .mayOnlyBeAccessedByLayers(
                    "export", "retention", "interaction", "casework", "governance", "nouns", "privacy", "access")
            .whereLayer("record")
            .mayOnlyBeAccessedByLayers(
                    "export",
                    "retention",
                    "interaction",
                    "casework",
                    "governance",
                    "nouns",
                    "privacy",
                    "access",
                    "policy");

    @ArchTest
    static final ArchRule ONLY_TENANCY_TOUCHES_THE_POOL = noClasses()
            .that()
            .resideOutsideOfPackage("..crm.tenancy..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.sql.DataSource")
            .because("a connection straight from the pool is still the last council's");

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_WEB = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "uk.guildhall.web..", "uk.guildhall.admin..");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("uk.guildhall.crm.tenancy.Moments")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.lang.System.class, "currentTimeMillis");

    /** The rules are seen failing: each on a class that breaks it. */
    @Test
    void classesThatBreakTheRulesAreFound() {
        assertBroken(DEPENDENCIES_RUN_ONE_WAY, NameThatKnowsItsContacts.class, Contact.class, Contacts.class);
        assertBroken(ONLY_TENANCY_TOUCHES_THE_POOL, AtThePool.class);
        assertBroken(THE_DOMAIN_KNOWS_NO_WEB, OnTheWeb.class);
        assertBroken(TIME_COMES_FROM_THE_CLOCK, ByTheWall.class);
        assertBroken(TIME_COMES_FROM_THE_CLOCK, ByTheCalendar.class);
        assertBroken(TIME_COMES_FROM_THE_CLOCK, ByTheMachine.class);
    }

    private static void assertBroken(ArchRule rule, Class<?>... classes) {
        var broken = new ClassFileImporter().importClasses(classes);
        AssertionError told = assertThrows(AssertionError.class, () -> rule.check(broken));
        assertTrue(told.getMessage().contains(classes[0].getSimpleName()), told::getMessage);
    }

    static class AtThePool {
        private javax.sql.DataSource pool;

        Object pool() {
            return pool;
        }
    }

    static class OnTheWeb {
        private jakarta.servlet.http.HttpServletRequest request;

        Object request() {
            return request;
        }
    }

    static class ByTheWall {
        Object now() {
            return java.time.Instant.now();
        }
    }

    static class ByTheCalendar {
        Object today() {
            return java.time.LocalDate.now();
        }
    }

    static class ByTheMachine {
        long now() {
            return System.currentTimeMillis();
        }
    }
}
