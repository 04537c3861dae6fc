package uk.guildhall.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.guildhall.admin.operator.NewStaff;
import uk.guildhall.crm.access.Role;

/**
 * An invented member of a demo council's staff, from {@code demo/staff.json}.
 *
 * @param signsIn whether they get a password; the others only appear in what was done before
 */
record DemoStaff(String role, String username, String displayName, Set<String> teams, boolean signsIn) {

    static List<DemoStaff> of(String council) {
        return DemoFiles.read("staff.json", new TypeReference<Map<String, List<DemoStaff>>>() {})
                .get(council);
    }

    NewStaff withPassword(String password) {
        return new NewStaff(username, displayName, null, password, Set.of(Role.of(role)), teams);
    }
}
