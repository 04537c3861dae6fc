package uk.guildhall.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.guildhall.crm.access.CouncilRoles;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.casework.CaseEvent;
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.casework.Location;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.customer.Customer;
import uk.guildhall.crm.customer.Customers;
import uk.guildhall.crm.interaction.Contact;
import uk.guildhall.crm.interaction.Contacts;
import uk.guildhall.crm.privacy.Stored;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.Words;

/** Puts one case on one page. */
@ApplicationScoped
class CaseViews {
    private final Cases cases;
    private final Catalogue catalogue;
    private final Customers customers;
    private final Contacts contacts;
    private final StaffMembers staff;
    private final CouncilRoles roles;
    private final Names names;
    private final InstantSource clock;

    protected CaseViews() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    CaseViews(
            Cases cases,
            Catalogue catalogue,
            Customers customers,
            Contacts contacts,
            StaffMembers staff,
            CouncilRoles roles,
            Names names,
            InstantSource clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.customers = customers;
        this.contacts = contacts;
        this.staff = staff;
        this.roles = roles;
        this.names = names;
        this.clock = clock;
    }

    CasePage of(Shell shell, Case file, CasePage.Typed typed, Errors errors) {
        Words words = shell.words();
        List<CasePage.Event> history = cases.history(file).stream()
                .map(event -> new CasePage.Event(
                        event.at(), event.actorName(), event.kind().name(), text(event, words), event.isSensitive()))
                .toList();
        Set<String> caseworkers = caseworkers();
        List<Option> owners = staff.all().stream()
                .filter(person -> worksOnCases(person, caseworkers))
                .map(person -> Option.of(person.id().toString(), person.displayName()))
                .toList();
        return new CasePage(shell, file(file, words), history, owners, typed, errors);
    }

    /** The member of staff that a form names; only those who work on cases can be given one. */
    Staff owner(String id) {
        try {
            return staff.byId(UUID.fromString(id))
                    .filter(person -> worksOnCases(person, caseworkers()))
                    .orElseThrow(BadRequestException::new);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    private static boolean worksOnCases(Staff person, Set<String> caseworkers) {
        return person.isActive() && person.roleCodes().stream().anyMatch(caseworkers::contains);
    }

    /** The roles, built in or the council's own, that work on cases. */
    private Set<String> caseworkers() {
        return roles.permissionsByRole().entrySet().stream()
                .filter(role -> role.getValue().contains(Permission.CASE_EDIT))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private CasePage.CaseFile file(Case file, Words words) {
        String language = words.language();
        CouncilService service = catalogue.everById().get(file.serviceId());
        Optional<Customer> customer = file.customerId().flatMap(customers::byId);
        String owner =
                file.ownerId().map(id -> names.staff(List.of(id)).get(id)).orElse(null);
        return new CasePage.CaseFile(
                file.reference(),
                service.nameIn(language),
                Away.text(words, file::summary),
                file.status().name(),
                customer.map(Customer::reference).orElse(null),
                customer.map(Customer::name).orElse(null),
                facts(file, service, words),
                Away.text(words, () -> place(file.location())),
                names.teams(language).get(file.teamId()),
                file.ownerId().map(UUID::toString).orElse(""),
                owner,
                file.openedAt(),
                Timelines.due(file),
                !file.isClosed() && file.isLate(clock.instant()),
                file.closedAt().orElse(null),
                Away.text(words, () -> file.closingReason().orElse(null)),
                file.raisedFrom()
                        .flatMap(contacts::byId)
                        .map(Contact::reference)
                        .orElse(null),
                file.isSensitive(),
                file.version());
    }

    /** A change of status is kept as the status's name. */
    private static String text(CaseEvent event, Words words) {
        String text = Away.text(words, event::text);
        return event.kind() == CaseEvent.Kind.STATUS ? words.sayOr("status." + text, text) : text;
    }

    private static List<CasePage.Fact> facts(Case file, CouncilService service, Words words) {
        Map<String, String> answers = Stored.or(null, file::details);
        if (answers == null) {
            return List.of(new CasePage.Fact(words.say("case.answers"), words.say("confidential.away")));
        }
        return service.fields().stream()
                .filter(field -> answers.containsKey(field.code()))
                .map(field -> new CasePage.Fact(
                        field.labelIn(words.language()),
                        field.type().equals("yesno")
                                ? words.say("form." + answers.get(field.code()))
                                : field.say(answers.get(field.code()), words.language())))
                .toList();
    }

    private static String place(Location location) {
        String place = Stream.of(
                        location.description(),
                        location.uprn().map(uprn -> "UPRN " + uprn),
                        location.latitude().flatMap(lat -> location.longitude().map(lng -> lat + ", " + lng)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return place.isEmpty() ? null : place;
    }
}
