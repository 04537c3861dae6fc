--liquibase formatted sql

--changeset guildhall:005-api-token
CREATE TABLE IF NOT EXISTS api_token (
    token_digest BINARY(32) NOT NULL,
    id BINARY(16) NOT NULL,
    name VARCHAR(100) NOT NULL,
    owner_id BINARY(16) NOT NULL,
    permissions VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    last_used_at DATETIME(6) NULL,
    revoked_at DATETIME(6) NULL,
    PRIMARY KEY (token_digest),
    UNIQUE KEY api_token_id (id),
    CONSTRAINT api_token_owner FOREIGN KEY (owner_id) REFERENCES staff (id)
);
