package uk.guildhall.crm.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.guildhall.crm.tenancy.UuidConverter;

/**
 * One e-mail of a council: it waits until the mail server takes it or refuses it for good. What it says is locked away
 * while it waits, because it may hold a secret link, and forgotten after.
 */
@Entity
@Table(name = "mail")
public class Mail {
    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    private String kind;

    @Column(name = "about_id")
    @Convert(converter = UuidConverter.class)
    private UUID aboutId;

    private String recipient;
    private String subject;

    @Lob
    private byte[] body;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private int attempts;
    private String reason;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "useless_after")
    private Instant uselessAfter;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected Mail() {}

    Mail(UUID id, Letter letter, byte[] locked, Instant now) {
        this.id = id;
        this.kind = letter.kind();
        this.aboutId = letter.about();
        this.recipient = letter.recipient();
        this.subject = letter.subject();
        this.body = locked;
        this.state = MailState.WAITING;
        this.nextAttemptAt = now;
        this.uselessAfter = letter.uselessAfter();
        this.createdAt = now;
    }

    void sent(Instant now) {
        state = MailState.SENT;
        sentAt = now;
        reason = null;
        body = null;
    }

    void failed(String why) {
        state = MailState.FAILED;
        reason = why;
        body = null;
    }

    void again(String why, Instant next) {
        reason = why;
        nextAttemptAt = next;
    }

    public UUID id() {
        return id;
    }

    /** What kind of letter, such as {@code invitation}. */
    public String kind() {
        return kind;
    }

    /** The record that it is about, or null. */
    public UUID aboutId() {
        return aboutId;
    }

    public String recipient() {
        return recipient;
    }

    public String subject() {
        return subject;
    }

    byte[] body() {
        return body;
    }

    public MailState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    /** Why the last attempt didn't succeed, as a code; null where none failed. */
    public String reason() {
        return reason;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    Instant uselessAfter() {
        return uselessAfter;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null until the mail server took it. */
    public Instant sentAt() {
        return sentAt;
    }
}
