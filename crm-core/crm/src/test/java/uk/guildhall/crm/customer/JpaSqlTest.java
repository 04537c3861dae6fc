package uk.guildhall.crm.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.guildhall.migrations.RealDatabase;

/** The same search through the entity manager, as the server runs it. */
class JpaSqlTest {

    @Test
    void findsAndForgetsAsOverPlainJdbc() throws Exception {
        try (var town = Townsfolk.move("overjpa")) {
            UUID jane =
                    town.person("Jane", "O'Brien", "1980-03-12", "FS1 2AB", "01632 960123", "jane@example.org", "7");
            var url = RealDatabase.running().url().replace("/?", "/gh_overjpa?");
            try (var login = RealDatabase.running().admin().open()) {
                login.createStatement().execute("CREATE USER IF NOT EXISTS overjpa@'%' IDENTIFIED BY 'only-for-tests'");
                login.createStatement().execute("GRANT ALL ON gh_overjpa.* TO overjpa@'%'");
            }
            try (var factory = Persistence.createEntityManagerFactory(
                            "search",
                            Map.of(
                                    "eclipselink.persistencexml", "META-INF/search-over-jpa.xml",
                                    "jakarta.persistence.jdbc.url", url,
                                    "jakarta.persistence.jdbc.user", "overjpa",
                                    "jakarta.persistence.jdbc.password", "only-for-tests",
                                    "eclipselink.logging.level", "WARNING"));
                    var entities = factory.createEntityManager()) {
                search(entities, jane);
            }
        }
    }

    private static void search(EntityManager entities, UUID jane) {
        var sql = new JpaSql(entities);
        var finder = new CustomerFinder(sql, LocalDate.of(2026, 11, 24));
        for (String typed :
                List.of("obrien jane", "obrein", "01632 960123", "fs12ab", "obrien fs1", "jane@", "7 12/3/1980")) {
            assertEquals(jane, finder.find(typed, 5).get(0).id(), typed);
        }
        String reference = finder.find("obrien", 5).get(0).reference();
        assertEquals(jane, finder.find(reference, 5).get(0).id());
        entities.getTransaction().begin();
        new IndexWriter(sql)
                .put(jane, new Searchable("Jane", "Zapata-Ruiz", null, null, null, null, List.of(), List.of()));
        entities.getTransaction().commit();
        assertTrue(finder.find("obrien", 5).isEmpty());
        entities.getTransaction().begin();
        new IndexWriter(sql).remove(jane);
        entities.getTransaction().rollback();
        assertEquals(
                1,
                new CustomerFinder(sql, LocalDate.of(2026, 11, 24))
                        .find("zapata", 5)
                        .size());
    }
}
