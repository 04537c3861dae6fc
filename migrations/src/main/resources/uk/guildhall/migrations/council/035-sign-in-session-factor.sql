--liquibase formatted sql

--changeset guildhall:035-sign-in-session-factor
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'sign_in_session' AND column_name = 'proven_at'
ALTER TABLE sign_in_session
    ADD COLUMN factor VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN proven_at DATETIME(6) NULL;
