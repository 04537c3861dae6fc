--liquibase formatted sql

--changeset guildhall:049-audit-salt
CREATE TABLE IF NOT EXISTS audit_salt (
    record_id BINARY(16) NOT NULL,
    salt BINARY(32) NOT NULL,
    PRIMARY KEY (record_id)
);
