--liquibase formatted sql

--changeset guildhall:003-sign-in-session
CREATE TABLE IF NOT EXISTS sign_in_session (
    token_digest BINARY(32) NOT NULL,
    id BINARY(16) NOT NULL,
    staff_id BINARY(16) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    last_used_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NULL,
    source_ip VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NULL,
    user_agent VARCHAR(300) NULL,
    PRIMARY KEY (token_digest),
    UNIQUE KEY sign_in_session_id (id),
    KEY sign_in_session_staff (staff_id, ended_at),
    CONSTRAINT sign_in_session_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);
