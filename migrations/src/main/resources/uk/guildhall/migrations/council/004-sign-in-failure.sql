--liquibase formatted sql

--changeset guildhall:004-sign-in-failure
CREATE TABLE IF NOT EXISTS sign_in_failure (
    id BINARY(16) NOT NULL,
    account_digest BINARY(32) NOT NULL,
    source_ip VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NULL,
    at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY sign_in_failure_account (account_digest, at),
    KEY sign_in_failure_source (source_ip, at)
);
