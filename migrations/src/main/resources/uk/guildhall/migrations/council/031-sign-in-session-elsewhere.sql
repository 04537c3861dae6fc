--liquibase formatted sql

--changeset guildhall:031-sign-in-session-elsewhere
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'sign_in_session' AND column_name = 'elsewhere_ip'
ALTER TABLE sign_in_session ADD COLUMN elsewhere_ip VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NULL;
