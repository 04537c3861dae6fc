--liquibase formatted sql

--changeset guildhall:048-audit-questions
-- Each goes on with what a narrower question asks for, so that it is answered from the index (docs/audit.md).
ALTER TABLE audit_entry
    ADD INDEX audit_entry_actor (actor_id, at, id, act, source_ip),
    ADD INDEX audit_entry_act (act, at),
    ADD INDEX audit_entry_source (source_ip, at, id, act);
