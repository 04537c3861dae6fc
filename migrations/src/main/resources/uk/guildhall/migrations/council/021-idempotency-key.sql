--liquibase formatted sql

--changeset guildhall:021-idempotency-key
CREATE TABLE IF NOT EXISTS idempotency_key (
    owner_id BINARY(16) NOT NULL,
    key_digest BINARY(32) NOT NULL,
    request_digest BINARY(32) NOT NULL,
    status INT NULL,
    body MEDIUMTEXT NULL,
    location VARCHAR(300) NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (owner_id, key_digest),
    KEY idempotency_key_created (created_at)
);
