--liquibase formatted sql

--changeset guildhall:048-audit-questions
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'audit_entry' AND index_name = 'audit_entry_actor'
-- Each goes on with what a narrower question asks for, so that it is answered from the index (docs/audit.md).
ALTER TABLE audit_entry
    ADD INDEX audit_entry_actor (actor_id, at, id, act, source_ip),
    ADD INDEX audit_entry_act (act, at),
    ADD INDEX audit_entry_source (source_ip, at, id, act);
