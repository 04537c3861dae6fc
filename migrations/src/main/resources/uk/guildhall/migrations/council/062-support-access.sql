--liquibase formatted sql

--changeset guildhall:062-support-access
CREATE TABLE IF NOT EXISTS support_access (
    id BINARY(16) NOT NULL,
    operator_id BINARY(16) NOT NULL,
    operator_name VARCHAR(100) NOT NULL,
    operator_email VARCHAR(254) NULL,
    reason VARCHAR(500) NOT NULL,
    hours INT NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    decided_by BINARY(16) NULL,
    decided_by_name VARCHAR(100) NULL,
    decided_at DATETIME(6) NULL,
    ends_at DATETIME(6) NULL,
    ended_at DATETIME(6) NULL,
    ended_by_name VARCHAR(100) NULL,
    ended_because VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
    version INT NOT NULL,
    PRIMARY KEY (id),
    KEY support_access_ends (ends_at)
);
