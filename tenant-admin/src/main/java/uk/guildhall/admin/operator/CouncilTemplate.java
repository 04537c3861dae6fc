package uk.guildhall.admin.operator;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import uk.guildhall.crm.catalogue.ServiceField;

/** The teams and services that a new council starts with; afterwards they are its own to change. */
public record CouncilTemplate(List<NewTeam> teams, List<NewService> services) {

    public CouncilTemplate {
        teams = List.copyOf(teams);
        services = List.copyOf(services);
    }

    /** Enters them into a council's schema; those that are there already stay as the council has them. */
    public void enterInto(Connection council) throws SQLException {
        new FirstContents(council).enter(this);
    }

    /** Nothing yet, as for the platform itself, which serves no residents. */
    public static CouncilTemplate empty() {
        return new CouncilTemplate(List.of(), List.of());
    }

    /** A team that answers for services. */
    public record NewTeam(String code, String name, String nameCy) {}

    /**
     * A service of the catalogue.
     *
     * @param lgsl its number in the Local Government Service List, or null
     * @param lgil its number in the Local Government Interaction List, or null
     * @param team the code of the team that a case of it goes to
     * @param standardDays working days in which the council says it will be done; null where it promises none
     * @param fields what the case form asks beside the summary
     */
    public record NewService(
            String code,
            Integer lgsl,
            Integer lgil,
            String name,
            String nameCy,
            String description,
            String descriptionCy,
            String keywords,
            String team,
            Integer standardDays,
            List<ServiceField> fields,
            boolean needsLocation) {

        public NewService {
            fields = List.copyOf(fields);
        }
    }
}
