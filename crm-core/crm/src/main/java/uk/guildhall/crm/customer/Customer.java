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
import java.util.EnumSet;
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
import uk.guildhall.crm.privacy.Kept;
import uk.guildhall.crm.privacy.Sealing;
import uk.guildhall.crm.privacy.Stored;
import uk.guildhall.crm.privacy.Written;

/** A person or an organisation that the council serves, as they are known now. */
@Entity
@Table(name = "customer")
public class Customer {
    private static final String TABLE = "customer";

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

    // Each of the following, where it is filled, stands for the column that it is named after (Sealing).
    @Column(name = "sealed_date_of_birth")
    private byte[] sealedDateOfBirth;

    @Column(name = "sealed_uprn")
    private byte[] sealedUprn;

    @Column(name = "sealed_line1")
    private byte[] sealedLine1;

    @Column(name = "sealed_line2")
    private byte[] sealedLine2;

    @Column(name = "sealed_town")
    private byte[] sealedTown;

    @Column(name = "sealed_postcode")
    private byte[] sealedPostcode;

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

    Customer(UUID id, String reference, CheckedCustomer known, Sealing sealing, Instant now) {
        this.id = id;
        this.reference = reference;
        this.createdAt = now;
        become(known, sealing, now);
    }

    /** Takes over what is known of them now, in the form that the policy has for it. */
    void become(CheckedCustomer known, Sealing sealing, Instant now) {
        kind = known.kind();
        title = known.title();
        givenName = known.given();
        familyName = known.family();
        organisationName = known.organisation();
        Written birth = sealing.written(Kept.DATE_OF_BIRTH, TABLE, id);
        dateOfBirth = birth.plain(known.dateOfBirth());
        sealedDateOfBirth = birth.sealed("date_of_birth", known.dateOfBirth());
        language = known.language();
        live(known, sealing.written(Kept.ADDRESS, TABLE, id));
        details.clear();
        details.addAll(known.details());
        externalIds.clear();
        externalIds.putAll(known.externalIds());
        flags.clear();
        flags.addAll(known.flags());
        updatedAt = now;
    }

    private void live(CheckedCustomer known, Written address) {
        uprn = address.plain(known.uprn());
        sealedUprn = address.sealed("uprn", known.uprn());
        line1 = address.plain(known.line1());
        sealedLine1 = address.sealed("line1", known.line1());
        line2 = address.plain(known.line2());
        sealedLine2 = address.sealed("line2", known.line2());
        town = address.plain(known.town());
        sealedTown = address.sealed("town", known.town());
        postcode = address.plain(known.postcode());
        sealedPostcode = address.sealed("postcode", known.postcode());
    }

    /** What of them lies sealed. */
    Set<Kept> sealed() {
        Set<Kept> sealed = EnumSet.noneOf(Kept.class);
        if (sealedDateOfBirth != null) {
            sealed.add(Kept.DATE_OF_BIRTH);
        }
        if (sealedUprn != null
                || sealedLine1 != null
                || sealedLine2 != null
                || sealedTown != null
                || sealedPostcode != null) {
            sealed.add(Kept.ADDRESS);
        }
        return sealed;
    }

    /** Everything by which they are found. */
    Searchable searchable() {
        return new Searchable(
                givenName,
                familyName,
                organisationName,
                dateOfBirth().orElse(null),
                uprn().orElse(null),
                postcode().orElse(null),
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
        return joined(
                ", ",
                line1().orElse(null),
                line2().orElse(null),
                town().orElse(null),
                postcode().orElse(null));
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
        return Stored.value(dateOfBirth, sealedDateOfBirth, LocalDate::parse, TABLE, id, "date_of_birth");
    }

    /** ISO 639-1 of the language that they prefer; empty where unknown, so that both are used. */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    public Optional<String> uprn() {
        return Stored.text(uprn, sealedUprn, TABLE, id, "uprn");
    }

    public Optional<String> line1() {
        return Stored.text(line1, sealedLine1, TABLE, id, "line1");
    }

    public Optional<String> line2() {
        return Stored.text(line2, sealedLine2, TABLE, id, "line2");
    }

    public Optional<String> town() {
        return Stored.text(town, sealedTown, TABLE, id, "town");
    }

    public Optional<String> postcode() {
        return Stored.text(postcode, sealedPostcode, TABLE, id, "postcode");
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
