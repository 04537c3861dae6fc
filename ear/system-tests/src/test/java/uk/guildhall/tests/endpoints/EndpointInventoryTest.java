package uk.guildhall.tests.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.guildhall.admin.AdminApplication;
import uk.guildhall.web.DeskApplication;

/** An endpoint that nobody has put on the list of those tested fails the build. */
class EndpointInventoryTest {

    @Test
    void everyEndpointOfTheApplicationIsTestedForStrangersAndForPermission() throws Exception {
        Set<Endpoint> there = new TreeSet<>(Inventory.of(DeskApplication.class, ""));
        there.addAll(Inventory.of(AdminApplication.class, "/admin"));
        assertEquals(lines(new TreeSet<>(Endpoints.TESTED)), lines(there));
    }

    private static String lines(Set<Endpoint> endpoints) {
        return endpoints.stream().map(Endpoint::toString).collect(Collectors.joining("\n"));
    }
}
