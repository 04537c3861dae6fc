--liquibase formatted sql

--changeset guildhall:024-audit-seal
CREATE TABLE IF NOT EXISTS audit_seal (
    sequence BIGINT NOT NULL,
    entry_id BINARY(16) NOT NULL,
    mac BINARY(32) NOT NULL,
    sealed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE KEY audit_seal_entry (entry_id)
);
