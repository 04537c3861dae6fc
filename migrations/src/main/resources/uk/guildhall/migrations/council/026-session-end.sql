--liquibase formatted sql

--changeset guildhall:026-session-end
ALTER TABLE sign_in_session
    ADD COLUMN ended_because VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD KEY sign_in_session_last_used (last_used_at);
