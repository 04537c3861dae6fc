--liquibase formatted sql

--changeset guildhall:074-case-event-sealed
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'case_event' AND column_name = 'marked_sensitive'
ALTER TABLE case_event
    ADD COLUMN marked_sensitive BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN sealed_text BLOB NULL;
