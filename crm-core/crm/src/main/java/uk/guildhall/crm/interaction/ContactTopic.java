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
import uk.guildhall.crm.privacy.Stored;
import uk.guildhall.crm.privacy.Written;

/** One thing that a contact was about, and what came of it. */
@Entity
@Table(name = "contact_topic")
public class ContactTopic {
    static final String TABLE = "contact_topic";

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id")
    private Contact contact;

    private int position;

    @Column(name = "service_id")
    private UUID serviceId;

    private String question;

    /** Where it is filled, it stands for the question (Sealing). */
    @Column(name = "sealed_question")
    private byte[] sealedQuestion;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "case_id")
    private UUID caseId;

    protected ContactTopic() {}

    ContactTopic(UUID id, Contact contact, int position, UUID serviceId, Outcome outcome) {
        this.id = id;
        this.contact = contact;
        this.position = position;
        this.serviceId = serviceId;
        this.outcome = outcome;
    }

    ContactTopic asking(String words, Written note) {
        question = note.plain(words);
        sealedQuestion = note.sealed("question", words);
        return this;
    }

    void belongsTo(UUID caseId) {
        this.caseId = caseId;
    }

    public UUID serviceId() {
        return serviceId;
    }

    public Optional<String> question() {
        return Stored.text(question, sealedQuestion, TABLE, id, "question");
    }

    public Outcome outcome() {
        return outcome;
    }

    public Optional<UUID> caseId() {
        return Optional.ofNullable(caseId);
    }
}
