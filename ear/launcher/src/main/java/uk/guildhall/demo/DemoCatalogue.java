package uk.guildhall.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import uk.guildhall.admin.operator.CouncilTemplate;
import uk.guildhall.crm.catalogue.ServiceField;

/**
 * The services that a demo council offers, with the teams behind them. One file per service under
 * {@code demo/services}; {@code demo/catalogue.json} lists them.
 */
public record DemoCatalogue(List<Team> teams, List<Service> services) {

    /** Those who work a service's cases. */
    public record Team(String code, String name, String nameCy) {}

    /**
     * A service, with what residents say about it.
     *
     * @param team code of the team that works its cases
     * @param standardDays working days from opening a case to closing it
     * @param share how often it is asked about, beside the others' shares
     */
    public record Service(
            String code,
            int lgsl,
            int lgil,
            String name,
            String nameCy,
            String description,
            String descriptionCy,
            String keywords,
            String team,
            int standardDays,
            boolean needsLocation,
            List<ServiceField> fields,
            int share,
            List<Story> stories) {}

    /**
     * One conversation about a service.
     *
     * @param raises the summary of the case that comes of it; null where the adviser answers at once
     * @param details the case's answers by field
     * @param closing how the case ends
     * @param note what somebody writes on the way; may be null
     */
    public record Story(
            String question,
            String said,
            @JsonProperty("case") String raises,
            Map<String, String> details,
            String closing,
            String note) {}

    private record Contents(List<Team> teams, List<String> services) {}

    public static DemoCatalogue read() {
        Contents contents = DemoFiles.read("catalogue.json", new TypeReference<>() {});
        return new DemoCatalogue(
                contents.teams(),
                contents.services().stream()
                        .map(code -> DemoFiles.read("services/" + code + ".json", new TypeReference<Service>() {}))
                        .toList());
    }

    /** The same as a council is onboarded with. */
    public CouncilTemplate template() {
        return new CouncilTemplate(
                teams.stream()
                        .map(team -> new CouncilTemplate.NewTeam(team.code(), team.name(), team.nameCy()))
                        .toList(),
                services.stream().map(DemoCatalogue::template).toList());
    }

    private static CouncilTemplate.NewService template(Service service) {
        return new CouncilTemplate.NewService(
                service.code(),
                service.lgsl(),
                service.lgil(),
                service.name(),
                service.nameCy(),
                service.description(),
                service.descriptionCy(),
                service.keywords(),
                service.team(),
                service.standardDays(),
                service.fields(),
                service.needsLocation());
    }
}
