package uk.guildhall.tests.support;

import java.util.List;
import uk.guildhall.admin.operator.CouncilTemplate;
import uk.guildhall.admin.operator.CouncilTemplate.NewService;
import uk.guildhall.admin.operator.CouncilTemplate.NewTeam;
import uk.guildhall.crm.catalogue.ServiceField;

/** The teams and services of the tests' councils: one service with every kind of question, one without any. */
public final class TestTemplate {
    public static final String HIGHWAYS = "highways";
    public static final String REVENUES = "revenues";
    /** Must say where; asks a choice, which is required, a number, a date, yes or no, and a text; in five days. */
    public static final String POTHOLE = "pothole";
    /** Asks nothing and promises nothing. */
    public static final String COUNCIL_TAX = "council-tax";

    private TestTemplate() {}

    static CouncilTemplate make() {
        return new CouncilTemplate(
                List.of(new NewTeam(HIGHWAYS, "Highways", "Priffyrdd"), new NewTeam(REVENUES, "Revenues", "Refeniw")),
                List.of(
                        new NewService(
                                POTHOLE,
                                557,
                                17,
                                "Report a pothole",
                                "Rhoi gwybod am dwll yn y ffordd",
                                "A hole in a road or pavement",
                                null,
                                "road hole pavement",
                                HIGHWAYS,
                                5,
                                List.of(
                                        field("size", "choice", true, "small", "large"),
                                        field("depth", "number", false),
                                        field("noticed", "date", false),
                                        field("dangerous", "yesno", false),
                                        field("note", "longtext", false)),
                                true),
                        new NewService(
                                COUNCIL_TAX,
                                57,
                                8,
                                "Council tax",
                                "Treth gyngor",
                                "Bills and payments",
                                null,
                                "rates bill",
                                REVENUES,
                                null,
                                List.of(),
                                false)));
    }

    private static ServiceField field(String code, String type, boolean required, String... values) {
        return new ServiceField(
                code,
                "The " + code,
                null,
                null,
                null,
                type,
                required,
                List.of(values).stream()
                        .map(value -> new ServiceField.Value(value, value, null))
                        .toList());
    }
}
