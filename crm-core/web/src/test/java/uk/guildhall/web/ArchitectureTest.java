package uk.guildhall.web;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Open;
import uk.guildhall.crm.access.Requires;

/** What must hold of every page and every endpoint. */
@AnalyzeClasses(packages = "uk.guildhall.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaMethod> ENDPOINTS = DescribedPredicate.describe(
            "endpoints",
            method -> method.getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getRawType().isMetaAnnotatedWith(HttpMethod.class)));

    @ArchTest
    static final ArchRule EACH_ENDPOINT_NAMES_ITS_PERMISSION = methods()
            .that(are(ENDPOINTS))
            .should()
            .beAnnotatedWith(Requires.class)
            .orShould()
            .beAnnotatedWith(Open.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Requires.class);

    @ArchTest
    static final ArchRule PAGES_ASK_COLLECTIONS_NOT_THE_DATABASE = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(DataSource.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Connection.class);

    /** The rules are seen failing: on a resource that breaks both. */
    @Test
    void aResourceThatBreaksTheRulesIsFound() {
        var broken = new ClassFileImporter().importClasses(Broken.class);
        assertThrows(AssertionError.class, () -> EACH_ENDPOINT_NAMES_ITS_PERMISSION.check(broken));
        assertThrows(AssertionError.class, () -> PAGES_ASK_COLLECTIONS_NOT_THE_DATABASE.check(broken));
    }

    @Path("/broken")
    static class Broken {
        private EntityManager entities;

        @GET
        public String everything() {
            return String.valueOf(entities);
        }
    }
}
