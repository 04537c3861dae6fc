--liquibase formatted sql

--changeset guildhall:023-audit-entry
CREATE TABLE IF NOT EXISTS audit_entry (
    id BINARY(16) NOT NULL,
    at DATETIME(6) NOT NULL,
    actor_kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    actor_id BINARY(16) NULL,
    actor_name VARCHAR(100) NULL,
    source_ip VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NULL,
    act VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    record_kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    record_id BINARY(16) NULL,
    record_reference VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    detail LONGTEXT NULL,
    PRIMARY KEY (id),
    KEY audit_entry_record (record_id, at),
    KEY audit_entry_at (at)
);
