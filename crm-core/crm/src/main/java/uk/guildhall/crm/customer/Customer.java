package uk.guildhall.crm.customer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person or an organisation that the council serves, as they are known now. */
@Entity
@Table(name = "customer")
public class Customer {
    @Id
    private UUID id;

    private String reference;

    @Enumerated(EnumType.STRING)
    private CustomerKind kind;

    private String title;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "organisation_name")
    private String organisationName;

    @Column(name = "date_of_birth")
    private LocalDate dateOfBirth;

    private String language;
    private String uprn;
    private String line1;
    private String line2;
    private String town;
    private String postcode;

    @ElementCollection
    @CollectionTable(name = "customer_contact_detail", joinColumns = @JoinColumn(name = "customer_id"))
    @OrderColumn(name = "position")
    private List<ContactDetail> details = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "customer_external_id", joinColumns = @JoinColumn(name = "customer_id"))
    @MapKeyColumn(name = "\"system\"") // a reserved word in MySQL
    @Column(name = "external_id")
    private Map<String, String> externalIds = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "customer_flag", joinColumns = @JoinColumn(name = "customer_id"))
    @Column(name = "flag")
    private Set<String> flags = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected Customer() {}

    Customer(UUID id, String reference, CheckedCustomer known, Instant now) {
        this.id = id;
        this.reference = reference;
        this.createdAt = now;
        become(known, now);
    }

    /** Takes over what is known of them now. */
    void become(CheckedCustomer known, Instant now) {
        kind = known.kind();
        title = known.title();
        givenName = known.given();
        familyName = known.family();
        organisationName = known.organisation();
        dateOfBirth = known.dateOfBirth();
        language = known.language();
        uprn = known.uprn();
        line1 = known.line1();
        line2 = known.line2();
        town = known.town();
        postcode = known.postcode();
        details.clear();
        details.addAll(known.details());
        externalIds.clear();
        externalIds.putAll(known.externalIds());
        flags.clear();
        flags.addAll(known.flags());
        updatedAt = now;
    }

    /** Everything by which they are found. */
    Searchable searchable() {
        return new Searchable(
                givenName,
                familyName,
                organisationName,
                dateOfBirth,
                uprn,
                postcode,
                details.stream()
                        .filter(d -> d.type().isTelephone())
                        .map(ContactDetail::normalised)
                        .toList(),
                details.stream()
                        .filter(d -> d.type() == ContactDetail.Type.EMAIL)
                        .map(ContactDetail::normalised)
                        .toList());
    }

    /** The name as it is said: title, given and family name, or the organisation's. */
    public String name() {
        if (kind == CustomerKind.ORGANISATION) {
            return organisationName;
        }
        return joined(" ", title, givenName, familyName);
    }

    /** The address in one line; empty where none is known. */
    public String addressLine() {
        return joined(", ", line1, line2, town, postcode);
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public CustomerKind kind() {
        return kind;
    }

    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    public Optional<String> givenName() {
        return Optional.ofNullable(givenName);
    }

    public Optional<String> familyName() {
        return Optional.ofNullable(familyName);
    }

    public Optional<String> organisationName() {
        return Optional.ofNullable(organisationName);
    }

    public Optional<LocalDate> dateOfBirth() {
        return Optional.ofNullable(dateOfBirth);
    }

    /** ISO 639-1 of the language that they prefer; empty where unknown, so that both are used. */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    public Optional<String> uprn() {
        return Optional.ofNullable(uprn);
    }

    public Optional<String> line1() {
        return Optional.ofNullable(line1);
    }

    public Optional<String> line2() {
        return Optional.ofNullable(line2);
    }

    public Optional<String> town() {
        return Optional.ofNullable(town);
    }

    public Optional<String> postcode() {
        return Optional.ofNullable(postcode);
    }

    public List<ContactDetail> details() {
        return List.copyOf(details);
    }

    public Map<String, String> externalIds() {
        return new TreeMap<>(externalIds);
    }

    public Set<String> flags() {
        return new TreeSet<>(flags);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }
}
