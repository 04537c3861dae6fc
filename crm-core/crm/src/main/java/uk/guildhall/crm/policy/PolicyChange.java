package uk.guildhall.crm.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.guildhall.crm.audit.Actor;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.tenancy.UuidConverter;

/**
 * One change of a council's policy. Changes are numbered without gaps and only ever added; the policy in force is all of
 * them, one after the other. Two that are made at once get the same number, and the database refuses the second.
 */
@Entity
@Table(name = "policy_change")
public class PolicyChange {
    @Id
    private int number;

    private Instant at;

    @Column(name = "actor_id")
    @Convert(converter = UuidConverter.class)
    private UUID actorId;

    @Column(name = "actor_name")
    private String actorName;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    private String subject;

    private String setting;

    private String value;

    protected PolicyChange() {}

    private PolicyChange(
            int number, Actor actor, Instant at, Scope scope, String subject, String setting, String value) {
        this.number = number;
        this.at = at;
        this.actorId = actor.id();
        this.actorName = actor.name();
        this.scope = scope;
        this.subject = subject;
        this.setting = setting;
        this.value = value;
    }

    /** Another level is chosen. */
    static PolicyChange level(int number, SecurityLevel level, Actor actor, Instant at) {
        return new PolicyChange(number, actor, at, Scope.LEVEL, null, null, level.name());
    }

    /** A value of the council's own, or none again ({@code null}). */
    static PolicyChange own(int number, Own own, String value, Actor actor, Instant at) {
        return new PolicyChange(
                number, actor, at, own.scope(), own.subject(), own.setting().key(), value);
    }

    public int number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    public UUID actorId() {
        return actorId;
    }

    public String actorName() {
        return actorName;
    }

    public Scope scope() {
        return scope;
    }

    /** The code of the service or role; null for the level and the council. */
    public String subject() {
        return subject;
    }

    /** The setting's key; null for the level. */
    public String setting() {
        return setting;
    }

    /** The level's name, or the setting's value; null where the council's own value was taken back. */
    public String value() {
        return value;
    }
}
