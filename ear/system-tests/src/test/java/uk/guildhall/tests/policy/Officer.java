package uk.guildhall.tests.policy;

import java.sql.Connection;
import java.util.Set;
import uk.guildhall.admin.operator.NewStaff;
import uk.guildhall.admin.operator.StaffBook;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.tests.support.Operator;
import uk.guildhall.tests.support.Phone;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;
import uk.guildhall.tests.support.WholeSystem;

/** The operator's data-protection officer, at the platform's own host. */
final class Officer {
    private Officer() {}

    /** Makes it so that they were taken on then. */
    static void since(String moment) throws Exception {
        Operator.update("UPDATE gh_operator.staff SET created_at = " + moment + " WHERE username = 'officer'");
    }

    static Visitor signedIn() throws Exception {
        var system = WholeSystem.running();
        String code;
        try (Connection admin = system.admin().open();
                var rows = admin.createStatement()
                        .executeQuery("SELECT code, schema_name FROM guildhall_control.council WHERE kind = '"
                                + Kind.PLATFORM + "'")) {
            rows.next();
            code = rows.getString(1);
            admin.setCatalog(rows.getString(2));
            new StaffBook(admin)
                    .enter(new NewStaff(
                            "officer",
                            "Olive Officer",
                            null,
                            TestCouncil.PASSWORD,
                            Set.of(Role.DATA_PROTECTION_OFFICER),
                            Set.of()));
        }
        Phone.give(system, code, "officer");
        Visitor visitor = Visitor.at(system, code);
        Visitor.Answer answer = visitor.signIn("officer", TestCouncil.PASSWORD);
        if (answer.status() != 303) {
            throw new IllegalStateException("Not signed in: " + answer);
        }
        return visitor;
    }
}
