package uk.guildhall.crm.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that happened in the council and that other systems may follow, in the order of its id. */
@Entity
@Table(name = "outbox_event")
public class OutboxEvent {
    @Id
    private UUID id;

    private Instant at;
    private String kind;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "subject_reference")
    private String subjectReference;

    @Lob
    private String payload;

    protected OutboxEvent() {}

    OutboxEvent(UUID id, Instant at, String kind, UUID subjectId, String subjectReference, String payload) {
        this.id = id;
        this.at = at;
        this.kind = kind;
        this.subjectId = subjectId;
        this.subjectReference = subjectReference;
        this.payload = payload;
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String kind() {
        return kind;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public String subjectReference() {
        return subjectReference;
    }

    /** JSON without personal values: references and codes only. */
    public String payload() {
        return payload;
    }
}
