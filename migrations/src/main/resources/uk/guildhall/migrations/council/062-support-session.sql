--liquibase formatted sql

--changeset guildhall:062-support-session
CREATE TABLE IF NOT EXISTS support_session (
    id BINARY(16) NOT NULL,
    token_digest BINARY(32) NOT NULL,
    pass_digest BINARY(32) NOT NULL,
    access_id BINARY(16) NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    last_used_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NULL,
    source_ip VARCHAR(45) NOT NULL,
    user_agent VARCHAR(300) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY support_session_token (token_digest),
    UNIQUE KEY support_session_pass (pass_digest),
    KEY support_session_access (access_id, ended_at),
    CONSTRAINT support_session_access FOREIGN KEY (access_id) REFERENCES support_access (id)
);
