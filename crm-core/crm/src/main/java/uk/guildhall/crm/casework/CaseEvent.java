package uk.guildhall.crm.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import uk.guildhall.crm.privacy.Sealing;
import uk.guildhall.crm.privacy.Stored;
import uk.guildhall.crm.privacy.Written;

/** One thing that happened to a case: its history, never changed. */
@Entity
@Table(name = "case_event")
public class CaseEvent {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    private Instant at;

    @Column(name = "actor_id")
    private UUID actorId;

    @Column(name = "actor_name")
    private String actorName;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String text;

    @Column(name = "marked_sensitive")
    private boolean sensitive;

    /** Where it is filled, it stands for the text (Sealing). */
    @Column(name = "sealed_text")
    private byte[] sealedText;

    /** What kind of thing happened. */
    public enum Kind {
        OPENED,
        NOTE,
        ASSIGNED,
        STATUS,
        CLOSED,
        REOPENED,
        CHANGED;

        /** As programs write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    protected CaseEvent() {}

    CaseEvent(UUID id, UUID caseId, Instant at, UUID actorId, String actorName, Kind kind) {
        this.id = id;
        this.caseId = caseId;
        this.at = at;
        this.actorId = actorId;
        this.actorName = actorName;
        this.kind = kind;
    }

    /** With these words, which are kept as the policy has it. */
    CaseEvent saying(String words, boolean isSensitive, Sealing sealing) {
        sensitive = isSensitive;
        Written note = sealing.note(isSensitive, "case_event", id);
        text = note.plain(words);
        sealedText = note.sealed("text", words);
        return this;
    }

    public UUID id() {
        return id;
    }

    /** Whether whoever wrote it marked it sensitive. */
    public boolean isSensitive() {
        return sensitive;
    }

    public Instant at() {
        return at;
    }

    public String actorName() {
        return actorName;
    }

    public Kind kind() {
        return kind;
    }

    /** The note, the reason or the new owner; empty where the kind says all. */
    public String text() {
        return Stored.text(text, sealedText, "case_event", id, "text").orElse("");
    }
}
