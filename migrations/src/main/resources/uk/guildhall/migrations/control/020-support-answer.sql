--liquibase formatted sql

--changeset guildhall:020-support-answer
CREATE TABLE IF NOT EXISTS support_answer (
    request_id BINARY(16) NOT NULL,
    state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    decided_at DATETIME(6) NULL,
    ends_at DATETIME(6) NULL,
    ended_at DATETIME(6) NULL,
    PRIMARY KEY (request_id)
);
