package uk.guildhall.crm.interaction;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.guildhall.crm.privacy.Sealing;
import uk.guildhall.crm.privacy.Stored;
import uk.guildhall.crm.privacy.Written;

/**
 * One time that a customer and the council were in touch: who, by which channel, about what, and what came of it. It
 * begins when the adviser opens it, is saved once, and is not changed afterwards.
 */
@Entity
@Table(name = "contact")
public class Contact {
    private static final String TABLE = "contact";

    @Id
    private UUID id;

    private String reference;

    @Column(name = "customer_id")
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String summary;

    @Column(name = "marked_sensitive")
    private boolean sensitive;

    /** Where it is filled, it stands for the summary (Sealing). */
    @Column(name = "sealed_summary")
    private byte[] sealedSummary;

    @Column(name = "adviser_id")
    private UUID adviserId;

    private String avoidable;

    @Column(name = "form_key")
    private UUID formKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @OneToMany(mappedBy = "contact", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<ContactTopic> topics = new ArrayList<>();

    protected Contact() {}

    Contact(UUID id, String reference, ContactToLog logging, UUID adviserId, Sealing sealing, Instant now) {
        this.id = id;
        this.reference = reference;
        this.customerId = logging.customerId();
        this.channel = logging.channel();
        this.direction = logging.direction();
        this.startedAt = logging.startedAt();
        this.endedAt = logging.endedAt();
        this.sensitive = logging.sensitive();
        Written note = sealing.note(sensitive, TABLE, id);
        this.summary = note.plain(logging.summary());
        this.sealedSummary = note.sealed("summary", logging.summary());
        this.avoidable =
                logging.avoidable() == null ? null : logging.avoidable().code();
        this.formKey = logging.formKey();
        this.adviserId = adviserId;
        this.createdAt = now;
    }

    ContactTopic about(UUID topicId, ContactToLog.Topic topic, Sealing sealing) {
        ContactTopic added = new ContactTopic(
                        topicId, this, topics.size() + 1, topic.service().id(), topic.outcome())
                .asking(topic.question(), sealing.note(sensitive, ContactTopic.TABLE, topicId));
        topics.add(added);
        return added;
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    /** Empty where the customer gave no name. */
    public Optional<UUID> customerId() {
        return Optional.ofNullable(customerId);
    }

    public Channel channel() {
        return channel;
    }

    public Direction direction() {
        return direction;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public String summary() {
        return Stored.text(summary, sealedSummary, TABLE, id, "summary").orElse("");
    }

    /** Whether whoever logged it marked what was said as sensitive. */
    public boolean isSensitive() {
        return sensitive;
    }

    /** Who logged it; empty where another system did. */
    public Optional<UUID> adviserId() {
        return Optional.ofNullable(adviserId);
    }

    public Optional<Avoidable> avoidable() {
        return Avoidable.of(avoidable);
    }

    public List<ContactTopic> topics() {
        return List.copyOf(topics);
    }
}
