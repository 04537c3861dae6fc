--liquibase formatted sql

--changeset guildhall:900-next
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'team' AND column_name = 'colour'
ALTER TABLE team ADD COLUMN colour VARCHAR(7) NULL;
