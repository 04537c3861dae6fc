package uk.guildhall.crm.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of the council's audit trail: who did or looked at what, when and from where. Written in the commit of the act
 * and never changed: the database gives the council's login no right to update or delete it.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    @Id
    private UUID id;

    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_id")
    private UUID actorId;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "source_ip")
    private String sourceIp;

    private String act;

    @Column(name = "record_kind")
    private String recordKind;

    @Column(name = "record_id")
    private UUID recordId;

    @Column(name = "record_reference")
    private String recordReference;

    @Lob
    private String detail;

    protected AuditEntry() {}

    AuditEntry(UUID id, Instant at, Actor actor, String act) {
        this.id = id;
        this.at = at;
        this.actorKind = actor.kind();
        this.actorId = actor.id();
        this.actorName = actor.name();
        this.sourceIp = actor.sourceIp();
        this.act = act;
    }

    void about(String kind, UUID recordId, String reference, String detailJson) {
        this.recordKind = kind;
        this.recordId = recordId;
        this.recordReference = reference;
        this.detail = detailJson;
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** Who did it, as they were called then. */
    public Actor actor() {
        return new Actor(actorKind, actorId, actorName, sourceIp);
    }

    /** Noun and past tense, such as {@code customer.viewed}. */
    public String act() {
        return act;
    }

    /** What kind of record it is about; null where about none. */
    public String recordKind() {
        return recordKind;
    }

    public UUID recordId() {
        return recordId;
    }

    public String recordReference() {
        return recordReference;
    }

    /** Codes and counts that explain it, in JSON; null where nothing needs explaining. */
    public String detail() {
        return detail;
    }
}
