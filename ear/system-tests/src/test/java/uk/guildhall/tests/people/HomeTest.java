package uk.guildhall.tests.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** Whoever signs in comes to where they have work, by what they may do and not by what their role is called. */
class HomeTest {

    @Test
    void whoeverHasOnlyARoleOfTheCouncilsOwnComesToTheirWork() throws Exception {
        OurTown ours = OurTown.made("home");
        Map<String, String> places = Map.of(
                "customer:view,session:own", "/desk",
                "case:view,session:own", "/desk/cases",
                "staff:view,session:own", "/admin",
                "audit:view,session:own", "/admin/audit",
                "session:own", "/desk/sessions");
        int number = 0;
        for (Map.Entry<String, String> place : places.entrySet()) {
            String username = "person" + ++number;
            ours.enter(username);
            ours.update(
                    "INSERT INTO council_role (id, code, name, permissions, created_at)"
                            + " VALUES (UNHEX(REPLACE(UUID(), '-', '')), ?, ?, ?, UTC_TIMESTAMP(6))",
                    "own." + number,
                    "Own " + number,
                    place.getKey());
            ours.update(
                    "INSERT INTO staff_role (staff_id, role) SELECT id, ? FROM staff WHERE username = ?",
                    "own." + number,
                    username);
            Visitor visitor = ours.visitor();
            String location = visitor.signIn(username, TestCouncil.PASSWORD).header("location");
            assertEquals(place.getValue(), location);
            // The administration's own page is at its address with a slash.
            String page = location.equals("/admin") ? "/admin/" : location;
            assertEquals(200, visitor.get(page).status(), location);
        }
    }
}
