--liquibase formatted sql

--changeset guildhall:072-contact-topic-sealed
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'contact_topic' AND column_name = 'sealed_question'
ALTER TABLE contact_topic
    ADD COLUMN sealed_question VARBINARY(2040) NULL;
