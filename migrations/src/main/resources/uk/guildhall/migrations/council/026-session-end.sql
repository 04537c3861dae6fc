--liquibase formatted sql

--changeset guildhall:026-session-end
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'sign_in_session' AND column_name = 'ended_because'
ALTER TABLE sign_in_session
    ADD COLUMN ended_because VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD KEY sign_in_session_last_used (last_used_at);
