--liquibase formatted sql

--changeset guildhall:067-failure-by-browser
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'sign_in_failure' AND column_name = 'browser_digest'
ALTER TABLE sign_in_failure ADD COLUMN browser_digest BINARY(32) NULL;
