package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    List<ContactResponse> of(List<Contact> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        List<UUID> pointedAt = contacts.stream()
                .flatMap(contact -> contact.topics().stream())
                .map(ContactTopic::caseId)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Map<UUID, String> references =
                cases.raisedFrom(pointedAt).stream().collect(Collectors.toMap(Case::id, Case::reference));
        Map<UUID, String> services = catalogue.everById().values().stream()
                .collect(Collectors.toMap(CouncilService::id, CouncilService::code));
        return contacts.stream()
                .map(contact -> ContactResponse.of(contact, services, references))
                .toList();
    }
}
