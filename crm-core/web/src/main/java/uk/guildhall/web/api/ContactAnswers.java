package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.casework.Case;
import uk.guildhall.crm.casework.Cases;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.interaction.Contact;
import uk.guildhall.crm.interaction.ContactTopic;
import uk.guildhall.crm.interaction.LoggedContact;

/** Puts contacts into words for programs, with two queries however many there are. */
@ApplicationScoped
public class ContactAnswers {
    private final Catalogue catalogue;
    private final Cases cases;

    protected ContactAnswers() {
        this(null, null);
    }

    @Inject
    public ContactAnswers(Catalogue catalogue, Cases cases) {
        this.catalogue = catalogue;
        this.cases = cases;
    }

    ContactResponse of(Contact contact) {
        return of(List.of(contact)).get(0);
    }

    /** A contact just logged, of which most is known without asking the database again. */
    ContactResponse of(LoggedContact logged, List<CouncilService> offered) {
        Contact contact = logged.contact();
        Map<UUID, String> references = new HashMap<>(references(logged.cases()));
        List<UUID> others = pointedAt(List.of(contact)).stream()
                .filter(id -> !references.containsKey(id))
                .toList();
        references.putAll(references(cases.raisedFrom(others)));
        return ContactResponse.of(contact, codes(offered), references);
    }

    List<ContactResponse> of(List<Contact> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> references = references(cases.raisedFrom(pointedAt(contacts)));
        Map<UUID, String> services = codes(catalogue.everById().values());
        return contacts.stream()
                .map(contact -> ContactResponse.of(contact, services, references))
                .toList();
    }

    private static List<UUID> pointedAt(List<Contact> contacts) {
        return contacts.stream()
                .flatMap(contact -> contact.topics().stream())
                .map(ContactTopic::caseId)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Map<UUID, String> references(List<Case> cases) {
        return cases.stream().collect(Collectors.toMap(Case::id, Case::reference));
    }

    private static Map<UUID, String> codes(Collection<CouncilService> services) {
        return services.stream().collect(Collectors.toMap(CouncilService::id, CouncilService::code));
    }
}
