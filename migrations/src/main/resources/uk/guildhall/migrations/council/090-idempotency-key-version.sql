--liquibase formatted sql

--changeset guildhall:090-idempotency-key-version
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'idempotency_key' AND column_name = 'version'
ALTER TABLE idempotency_key ADD COLUMN version INT NULL;
