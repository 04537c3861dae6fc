package uk.guildhall.admin.audit;

import java.time.Instant;
import uk.guildhall.crm.audit.Actor;
import uk.guildhall.crm.audit.AuditEntry;

/**
 * One entry of the trail in a list.
 *
 * @param who how they were called then
 * @param whoId by which all of theirs is found; null for the system and for somebody not signed in
 * @param reference of the record it is about; null where it has none
 */
public record AuditRow(
        String id, Instant at, String kind, String who, String whoId, String act, String reference, String source) {

    static AuditRow of(AuditEntry entry) {
        Actor actor = entry.actor();
        return new AuditRow(
                entry.id().toString(),
                entry.at(),
                actor.kind().name(),
                actor.name(),
                actor.id() == null ? null : actor.id().toString(),
                entry.act(),
                entry.recordReference(),
                actor.sourceIp());
    }
}
