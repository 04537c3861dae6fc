--liquibase formatted sql

--changeset guildhall:071-contact-sealed
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'contact' AND column_name = 'marked_sensitive'
ALTER TABLE contact
    ADD COLUMN marked_sensitive BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN sealed_summary BLOB NULL;
