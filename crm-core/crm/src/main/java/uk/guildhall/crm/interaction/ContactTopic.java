package uk.guildhall.crm.interaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** One thing that a contact was about, and what came of it. */
@Entity
@Table(name = "contact_topic")
public class ContactTopic {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id")
    private Contact contact;

    private int position;

    @Column(name = "service_id")
    private UUID serviceId;

    private String question;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "case_id")
    private UUID caseId;

    protected ContactTopic() {}

    ContactTopic(UUID id, Contact contact, int position, UUID serviceId, String question, Outcome outcome) {
        this.id = id;
        this.contact = contact;
        this.position = position;
        this.serviceId = serviceId;
        this.question = question;
        this.outcome = outcome;
    }

    void belongsTo(UUID caseId) {
        this.caseId = caseId;
    }

    public UUID serviceId() {
        return serviceId;
    }

    public Optional<String> question() {
        return Optional.ofNullable(question);
    }

    public Outcome outcome() {
        return outcome;
    }

    public Optional<UUID> caseId() {
        return Optional.ofNullable(caseId);
    }
}
